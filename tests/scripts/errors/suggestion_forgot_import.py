# A module of the standard library that was not imported.
def main():
    asyncio.run(None)


main()
