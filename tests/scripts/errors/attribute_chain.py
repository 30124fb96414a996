# Only the attribute that is missing is underlined.
class Node:
    def __init__(self, next=None):
        self.next = next


def walk(node):
    return node.next.next.next.next


walk(Node(Node()))
