import getopt
import traceback

print(getopt.getopt(["-a", "-b", "5", "-cx", "rest", "-a"], "ab:c:"))
print(getopt.getopt(["-abc", "--", "-a"], "abc"), getopt.getopt(["-"], "a"), getopt.getopt([], "a"))
print(getopt.getopt(["--alpha=1", "--be", "--gamma", "x", "y"], "", ["alpha=", "beta", "gamma="]))
print(getopt.getopt(["--out="], "", ["out="]), getopt.getopt(["--one"], "", "one"), getopt.getopt(["--foo"], "", ["foo", "foobar"]))
print(getopt.gnu_getopt(["x", "-a", "y", "-b5", "--", "-a"], "ab:"), getopt.gnu_getopt(["x", "-a"], "+a"))
for args, short, names in [(["-x"], "a", []), (["-b"], "b:", []), (["--nope"], "", ["yes"]), (["--al"], "", ["alpha", "alto"]),
                           (["--beta=1"], "", ["beta"]), (["--alpha"], "", ["alpha="]), (["-:"], "a:", [])]:
    try:
        print(getopt.getopt(args, short, names))
    except getopt.GetoptError as error:
        traceback.print_exception(error)
        print(error.msg, error.opt, error.args, getopt.error is getopt.GetoptError)
