# self. is suggested before anything else.
class Account:
    def __init__(self):
        self.balance = 10

    def show(self):
        print(balance)


Account().show()
