import traceback
from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B": 1, "C": 1}, "C": ["A"], "B": ["A"], "E": []}
print(list(TopologicalSorter(graph).static_order()))
sorter = TopologicalSorter()
sorter.add("deploy", "test", "build")
sorter.add("test", "build")
sorter.add("build")
sorter.add("build", "fetch")
sorter.prepare()
while sorter:
    ready = sorter.get_ready()
    print(ready, sorter.get_ready(), sorter.is_active())
    sorter.done(*ready)
print(sorter.is_active(), TopologicalSorter[int], TopologicalSorter().is_active.__name__, list(TopologicalSorter().static_order()))
print(list(TopologicalSorter({i: [i + 1, i + 2] for i in range(5)}).static_order()), list(TopologicalSorter({None: [0]}).static_order()))


def attempt(call):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        traceback.print_exception(error)


attempt(lambda: list(TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).static_order()))
attempt(lambda: TopologicalSorter({1: [1]}).prepare())
attempt(lambda: TopologicalSorter({1: [2, 3], 2: [4], 3: [4], 4: [5], 5: [3]}).prepare())
try:
    TopologicalSorter({1: [2], 2: [1], 3: [1]}).prepare()
except CycleError as error:
    print(error.args)
attempt(lambda: TopologicalSorter().get_ready())
attempt(lambda: TopologicalSorter().is_active())
attempt(lambda: TopologicalSorter().done(1))
attempt(lambda: bool(TopologicalSorter()))
attempt(lambda: sorter.add("late"))
attempt(lambda: sorter.prepare())
attempt(lambda: sorter.done("nobody"))
attempt(lambda: sorter.done("build"))
waiting = TopologicalSorter({"a": ["b"]})
waiting.prepare()
attempt(lambda: waiting.done("a"))
attempt(lambda: TopologicalSorter({"a": [[]]}))
