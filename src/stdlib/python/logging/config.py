"""Configuring logging from a dict."""

import logging
import sys


def _object_named(path):
    """What a dotted path names."""
    parts = path.split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _resolve(value):
    if isinstance(value, str) and value.startswith("ext://"):
        return _object_named(value[6:])
    return value


class DictConfigurator:
    """Sets up what a dict describes."""

    def __init__(self, config):
        self.config = config
        self.formatters = {}
        self.filters = {}
        self.handlers = {}

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError("Unsupported version: %s" % config['version'])
        incremental = config.pop('incremental', False)
        if incremental:
            for name, handler in config.get('handlers', {}).items():
                level = handler.get('level')
                if level and name in logging._handlers:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
        else:
            if config.get('disable_existing_loggers', True):
                named = config.get('loggers', {})
                for name, logger in logging.root.manager.loggerDict.items():
                    if isinstance(logger, logging.Logger):
                        logger.disabled = name not in named and not any(
                            name.startswith(other + ".") for other in named)
            logging._handlers.clear()
            del logging._handlerList[:]
            for name, described in config.get('formatters', {}).items():
                try:
                    self.formatters[name] = self.formatter(described)
                except Exception as e:
                    raise ValueError('Unable to configure formatter %r' % name) from e
            for name, described in config.get('filters', {}).items():
                try:
                    self.filters[name] = self.filter(described)
                except Exception as e:
                    raise ValueError('Unable to configure filter %r' % name) from e
            for name in sorted(config.get('handlers', {})):
                try:
                    handler = self.handler(config['handlers'][name])
                    handler.name = name
                    self.handlers[name] = handler
                except Exception as e:
                    raise ValueError('Unable to configure handler %r' % name) from e
        for name, described in config.get('loggers', {}).items():
            try:
                self.logger(logging.getLogger(name), described, incremental)
                if not incremental:
                    propagate = described.get('propagate', None)
                    if propagate is not None:
                        logging.getLogger(name).propagate = propagate
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        root = config.get('root', None)
        if root:
            try:
                self.logger(logging.getLogger(), root, incremental)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def formatter(self, described):
        if '()' in described:
            return self.custom(described)
        factory = _object_named(described['class']) if 'class' in described else logging.Formatter
        extra = {'defaults': described['defaults']} if 'defaults' in described else {}
        return factory(described.get('format'), described.get('datefmt'), described.get('style', '%'),
                       described.get('validate', True), **extra)

    def filter(self, described):
        if '()' in described:
            return self.custom(described)
        return logging.Filter(described.get('name', ''))

    def custom(self, described):
        described = dict(described)
        factory = described.pop('()')
        if not callable(factory):
            factory = _object_named(factory)
        attributes = described.pop('.', {})
        result = factory(**{key: _resolve(value) for key, value in described.items()})
        for name, value in attributes.items():
            setattr(result, name, value)
        return result

    def handler(self, described):
        described = dict(described)
        formatter = described.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError('Unable to set formatter %r' % formatter) from e
        level = described.pop('level', None)
        filters = described.pop('filters', None)
        if '()' in described:
            handler = self.custom(described)
        else:
            factory = _object_named(described.pop('class'))
            if 'target' in described and isinstance(described['target'], str):
                described['target'] = self.handlers[described['target']]
            handler = factory(**{key: _resolve(value) for key, value in described.items()})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        for name in filters or ():
            handler.addFilter(name if callable(name) or callable(getattr(name, 'filter', None))
                              else self.filters[name])
        return handler

    def logger(self, logger, described, incremental):
        level = described.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in described.get('handlers', ()):
            try:
                logger.addHandler(self.handlers[name])
            except Exception as e:
                raise ValueError('Unable to add handler %r' % name) from e
        for name in described.get('filters', ()):
            logger.addFilter(self.filters[name])


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up as a dict describes."""
    dictConfigClass(dict(config)).configure()
