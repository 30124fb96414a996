import html
import html.entities

print(html.escape("<a href=\"x\" title='y'>&amp; 1 < 2</a>"), html.escape("<'\">&", quote=False), html.escape(""), html.escape("&#x27;"))
for text in ["plain", "&lt;b&gt; &amp; &quot;&apos;&#39;&#x27;&#X41;", "&notit; &notin; &not &copy2 &unknown; &", "&#0; &#128; &#x9f; &#13;",
             "&#55296; &#1114112; &#xFDD0; &#1; &#65534; &#11;x", "&hellip;&nbsp;|&NotEqualTilde;|&fjlig;|&Afr;", "&#32 &#x20 &#; &#x; &&lt",
             "&CounterClockwiseContourIntegral;", "&amp;lt;", "&ampx &AMP; &zwnj;|"]:
    print(ascii(text), ascii(html.unescape(text)))
print(html.unescape(html.escape("<'\"&>")) == "<'\"&>", html.__all__)
e = html.entities
print(len(e.html5), len(e.name2codepoint), len(e.codepoint2name), len(e.entitydefs), e.html5["eacute"], e.html5["hearts;"], "hearts" in e.html5)
print(e.name2codepoint["lang"], e.codepoint2name[8364], ascii(e.entitydefs["euro"]), sum(ord(c) for text in e.html5.values() for c in text))
for wrong in (lambda: html.escape(5), lambda: html.unescape(5), lambda: html.escape(b"x")):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
