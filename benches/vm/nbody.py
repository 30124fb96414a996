"""Five bodies under gravity: floating point."""


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for one, two in pairs:
            dx = one[0] - two[0]
            dy = one[1] - two[1]
            dz = one[2] - two[2]
            force = dt / ((dx * dx + dy * dy + dz * dz) ** 1.5)
            one[3] -= dx * two[6] * force
            one[4] -= dy * two[6] * force
            one[5] -= dz * two[6] * force
            two[3] += dx * one[6] * force
            two[4] += dy * one[6] * force
            two[5] += dz * one[6] * force
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


def main():
    bodies = [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
        [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04],
        [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01],
        [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.002],
        [15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002],
    ]
    pairs = [(one, two) for i, one in enumerate(bodies) for two in bodies[i + 1 :]]
    advance(bodies, pairs, 0.01, 30_000)
    print(f"{bodies[1][0]:.6f}")


main()
