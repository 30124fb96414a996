# Changing and asking for case, beyond ASCII too.
words = ["hello World", "ÉCOLE straße", "ǅungla ﬁne", "ΑΣ ΣΑΣ Σ", "they're BILL's", "x1y2z", "İstanbul ıI", "", "123", "ᾳ ᾼ", "ŉ ὖ", "Ⅷ ⅷ", "ა Ა", "ß", "ΌΣΟΣ.ΌΣ"]
for word in words:
    print([word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase(), word.casefold()])
    print(word.isupper(), word.islower(), word.istitle())
print("Straße".casefold() == "STRASSE".casefold(), "ΑΣ".lower() == "ας", "aΣb".lower(), "Σ".lower(), "aΣ".lower(), "aΣ.".lower(), "aΣ.b".lower())
