# Did you mean, for attributes.
import traceback


class Robot:
    speed = 1
    _hidden = 2

    def walk(self):
        return self.spead

    def peek(self):
        return self.hidden


robot = Robot()
for attempt in (
    lambda: robot.wlak(),
    lambda: robot.walk(),
    lambda: robot.peek(),
    lambda: robot.hidden,
    lambda: robot._hiden,
    lambda: robot.nothing_like_it,
    lambda: [].appendd,
    lambda: "".uper(),
    lambda: {}.itmes(),
    lambda: Robot.Speed,
    lambda: (1).bit_lenght(),
    lambda: None.foo,
    lambda: traceback.print_exec,
):
    try:
        attempt()
    except AttributeError as error:
        print(traceback.format_exc().splitlines()[-1], error.name, error.obj is None)
raise AttributeError("mine", name="spead", obj=robot)
