class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount
        return self.balance


def run(n):
    account = Account()
    for i in range(n):
        account.deposit(i)
    return account.balance
