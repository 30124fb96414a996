"""Orders the nodes of a graph."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_PASSED_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """Raised for graphs with a cycle: the nodes of one are its second argument."""


class _Node:
    """What is known of a node: for how many others it waits, and which wait for it."""

    __slots__ = ('waits_for', 'successors')

    def __init__(self):
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    """Gives nodes after all of their predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = self._finished = 0
        for node, before in () if graph is None else graph.items():
            self.add(node, *before)  #: 52 «self.add(node, *predecessors)»

    def _get_nodeinfo(self, node):
        found = self._nodes.get(node)  #: 55 if (result := «self._node2info.get(node)») is None:
        if found is None:
            found = self._nodes[node] = _Node()
        return found

    def add(self, node, *predecessors):
        """Adds a node, and others that come before it."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")  #: 75
        self._get_nodeinfo(node).waits_for += len(predecessors)  #: 78 nodeinfo = «self._get_nodeinfo(node)»
        for predecessor in predecessors:
            self._get_nodeinfo(predecessor).successors.append(node)  #: 83 pred_info = «self._get_nodeinfo(pred)»

    def prepare(self):
        """Ends the adding, and looks for cycles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")  #: 95
        self._ready = [node for node, known in self._nodes.items() if not known.waits_for]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)  #: 106 raise CycleError(f"nodes are in a cycle", cycle)

    def get_ready(self):
        """The nodes that can be passed out now."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #: 119
        ready = tuple(self._ready)
        self._ready.clear()
        for node in ready:
            self._nodes[node].waits_for = _PASSED_OUT
        self._passed_out += len(ready)
        return ready

    def is_active(self):
        """Whether there is more to come."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #: 145
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()  #: 149

    def done(self, *nodes):
        """Says that nodes which were passed out are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")  #: 164
        for node in nodes:
            known = self._nodes.get(node)  #: 171 if (nodeinfo := «n2i.get(node)») is None:
            if known is None:
                raise ValueError(f"node {node!r} was not added using add()")  #: 172
            if known.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")  #: 178 raise ValueError(\n    f"node {node!r} was not passed out (still not ready)"\n)
            if known.waits_for == _DONE:
                raise ValueError(f"node {node!r} was already marked done")  #: 182
            known.waits_for = _DONE
            for successor in known.successors:
                after = self._nodes[successor]
                after.waits_for -= 1
                if after.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """The nodes of a cycle, the first one again at the end; `None` without one."""
        seen = set()
        for start in self._nodes:
            # The way from the start, with what is left to visit from each node on it. `None` may be a node too.
            way, left = {}, [iter((start,))]
            while left:
                for node in left[-1]:
                    if node not in seen:
                        seen.add(node)
                        way[node] = len(way)
                        left.append(iter(self._nodes[node].successors))
                        break
                    if node in way:
                        return list(way)[way[node]:] + [node]
                else:
                    left.pop()
                    if way:
                        way.popitem()
        return None

    def static_order(self):
        """All nodes, one after the other."""
        self.prepare()  #: 244
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
