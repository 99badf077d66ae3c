"""All measurements with one command: `python benchmarks/run.py [start] [offline] [model] [growth]`.

Prints ratios beside seconds: seconds depend on the machine and on what else it does, ratios of runs that alternate
hardly do.
"""

import argparse
from collections.abc import Callable

import batch_through_model
import offline

PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": offline.measure_start,
    "offline": offline.measure_speed,
    "model": batch_through_model.measure,
    "growth": offline.measure_growth,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all of them when none is named")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.5, help="seconds each call takes at the server")
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], help="corpora for the growth")
    parser.add_argument("--sentences", type=int, default=20, help="sentences an article has, for the growth")
    arguments = parser.parse_args()
    for name in arguments.parts or PARTS:
        PARTS[name](arguments)


if __name__ == "__main__":
    main()
