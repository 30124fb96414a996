"""Options of command lines, as C's function of that name reads them."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """Raised for options that don't fit."""

    opt = msg = ''

    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    """The options in front, and the words that follow."""
    found, longopts = [], _names(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        word, rest = args[0], args[1:]
        if word == '--':
            return found, rest
        if word.startswith('--'):
            found, args = do_longs(found, word[2:], longopts, rest)  #: 93 opts, args = «do_longs(opts, args[0][2:], longopts, args[1:])»
        else:
            found, args = do_shorts(found, word[1:], shortopts, rest)  #: 95 opts, args = «do_shorts(opts, args[0][1:], shortopts, args[1:])»
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options anywhere, and the other words."""
    import os
    found, others, longopts = [], [], _names(longopts)
    in_front = shortopts.startswith('+') or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix('+')
    while args:
        word, rest = args[0], args[1:]
        if word == '--':
            return found, others + rest
        if word.startswith('--'):
            found, args = do_longs(found, word[2:], longopts, rest)  #: 136 opts, args = «do_longs(opts, args[0][2:], longopts, args[1:])»
        elif word.startswith('-') and word != '-':
            found, args = do_shorts(found, word[1:], shortopts, rest)  #: 138 opts, args = «do_shorts(opts, args[0][1:], shortopts, args[1:])»
        elif in_front:
            return found, others + args
        else:
            others.append(word)
            args = rest
    return found, others


def do_longs(opts, opt, longopts, args):
    opt, equals, value = opt.partition('=')
    takes, opt = long_has_args(opt, longopts)  #: 157 has_arg, opt = «long_has_args(opt, longopts)»
    if takes and not equals:
        if not args:
            raise GetoptError('option --%s requires argument' % opt, opt)  #: 161 raise GetoptError(_('option --%s requires argument') % opt, opt)
        value, args = args[0], args[1:]
    elif equals and not takes:
        raise GetoptError('option --%s must not have an argument' % opt, opt)  #: 164 raise GetoptError(_('option --%s must not have an argument') % opt, opt)
    opts.append(('--' + opt, value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether an option takes an argument, and its full name."""
    fitting = [name for name in longopts if name.startswith(opt)]
    if opt in fitting:
        return False, opt
    if opt + '=' in fitting:
        return True, opt
    if not fitting:
        raise GetoptError('option --%s not recognized' % opt, opt)  #: 174 raise GetoptError(_('option --%s not recognized') % opt, opt)
    if len(fitting) > 1:
        raise GetoptError('option --%s not a unique prefix' % opt, opt)  #: 184 raise GetoptError(_('option --%s not a unique prefix') % opt, opt)
    name = fitting[0]
    return name.endswith('='), name.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):  #: 195 if «short_has_arg(opt, shortopts)»:
            if not optstring:
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)  #: 198 raise GetoptError(_('option -%s requires argument') % opt,\n                  opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a letter takes an argument."""
    at = -1 if opt == ':' else shortopts.find(opt)
    if at < 0:
        raise GetoptError('option -%s not recognized' % opt, opt)  #: 211 raise GetoptError(_('option -%s not recognized') % opt, opt)
    return shortopts.startswith(':', at + 1)
