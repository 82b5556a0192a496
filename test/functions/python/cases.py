"""Tables of cases for the custom functions, worked out by Python's decimal and fractions alone.

    python3 test/functions/python/cases.py && npx prettier --write test/functions/cases

writes test/functions/cases/*.json. Arguments are doubles as cells hold them; a result is the double nearest to the exact
one, worked out from the shortest decimals of the arguments ("#..." for an error of the cell, null for an empty one).
"""

import json
import random
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 80
OUT = Path(__file__).resolve().parent.parent / "cases"
RANDOM = random.Random(20040810)


def exact(value):
    return Fraction(Decimal(repr(value)) if isinstance(value, float) else Decimal(value))


def nearest(value):
    """Python divides integers to the nearest double, whatever their size."""
    return value.numerator / value.denominator


def amount():
    kind = RANDOM.randrange(8)
    if kind == 0:
        return 0
    if kind == 1:
        return None
    if kind == 2:
        return RANDOM.randrange(-999_999_999_999, 999_999_999_999)
    if kind == 3:
        return round(RANDOM.uniform(-1000, 1000), 2)
    if kind == 4:
        return RANDOM.uniform(-1, 1) * 10 ** RANDOM.randrange(-12, 18)
    return RANDOM.randrange(-20_000_000, 60_000_000)


def positive(largest=500):
    return RANDOM.choice([RANDOM.randrange(1, largest), round(RANDOM.uniform(0.0001, largest), 4)])


def empty(args):
    return any(arg is None for arg in args)


def quotient(top, bottom):
    return "#DIV/0!" if bottom == 0 else nearest(top / bottom)


def margin(p, r):
    return quotient(exact(p), exact(r))


def gross_margin(r, c):
    return quotient(exact(r) - exact(c), exact(r))


def ebitda_margin(o, d, r):
    return quotient(exact(o) + exact(d), exact(r))


def margin_change(p, r, pp, pr):
    if exact(r) == 0 or exact(pr) == 0:
        return "#DIV/0!"
    return nearest((exact(p) / exact(r) - exact(pp) / exact(pr)) * 10_000)


def growth(policy):
    def compute(current, prior):
        c, p = exact(current), exact(prior)
        if p <= 0 and policy == "nm":
            return "n.m."
        return quotient(c - p, abs(p) if policy == "abs" else p)

    return compute


def cagr(first, last, periods):
    f, l, n = (Decimal(repr(x)) for x in (first, last, periods))
    if f <= 0 or l < 0 or n <= 0:
        return "#NUM!"
    if l == 0:
        return -1.0
    return float(((l / f).ln() / n).exp() - 1)


def constant_fx(current, current_rate, prior_rate):
    if exact(current_rate) <= 0 or exact(prior_rate) <= 0:
        return "#VALUE!"
    return nearest(exact(current) * exact(prior_rate) / exact(current_rate))


def total(*amounts):
    return nearest(sum(exact(each) for each in amounts))


def ties(a, b, unit_a, unit_b):
    if exact(a) == exact(b):
        return "exact"
    reach = (exact(unit_a) + exact(unit_b)) / 2
    return "rounding" if abs(exact(a) - exact(b)) <= reach else "breaks"


def by_cell(compute, *makers, count=400):
    cases = []
    for _ in range(count):
        args = [make() for make in makers]
        cases.append({"args": args, "result": None if empty(args) else compute(*args)})
    return cases


def near():
    """Two prints of one figure, and sometimes of none."""
    figure = RANDOM.randrange(-10_000_000, 10_000_000)
    unit = RANDOM.choice([1, 1000, 0.1])
    off = RANDOM.choice([0, unit / 2, unit, RANDOM.randrange(-3000, 3000)])
    return figure, figure + off, unit, RANDOM.choice([1, 0, 1000])


def rows():
    """Reconciliations: end, start, a list, the unit, and what is told."""
    cases = []
    for _ in range(300):
        items = [RANDOM.randrange(-5000, 5000) for _ in range(RANDOM.randrange(1, 9))]
        start = RANDOM.randrange(-5000, 5000)
        unit = RANDOM.choice([0, 1, 10])
        end = start + sum(items) + RANDOM.choice([0, 0, 1, -2, 5, 40])
        difference = Fraction(end - start - sum(items))
        if difference == 0:
            result = "exact"
        elif 2 * abs(difference) <= unit * (len(items) + 2):
            result = "rounding"
        else:
            result = nearest(difference)
        cases.append({"end": end, "start": start, "items": items, "unit": unit, "result": result})
    return cases


def bridges():
    """Starts, items and ends; the running totals, and what is left open."""
    cases = []
    for _ in range(200):
        start = round(RANDOM.uniform(-1000, 1000), 2)
        items = [round(RANDOM.uniform(-500, 500), 2) for _ in range(RANDOM.randrange(0, 8) + 1)]
        reached = exact(start) + sum(map(exact, items))
        end = nearest(reached) if RANDOM.random() < 0.5 else round(RANDOM.uniform(-1000, 1000), 2)
        totals = [nearest(exact(start) + sum(map(exact, items[: i + 1]))) for i in range(len(items))]
        unexplained = exact(end) - reached
        cases.append(
            {
                "start": start,
                "items": items,
                "end": end,
                "totals": totals,
                "unexplained": None if unexplained == 0 else nearest(unexplained),
            }
        )
    return cases


def quarters():
    cases = []
    for _ in range(200):
        given = [RANDOM.choice([round(RANDOM.uniform(-999, 9999), 1), RANDOM.randrange(-9999, 99999)]) for _ in range(4)]
        single = [given[0]] + [nearest(exact(b) - exact(a)) for a, b in zip(given, given[1:])]
        cases.append({"yearToDate": given, "quarters": single, "trailing": total(*given)})
    return cases


def write(name, cases):
    lines = ",\n".join("  " + json.dumps(case) for case in cases)
    (OUT / f"{name}.json").write_text(f"[\n{lines}\n]\n")


def main():
    OUT.mkdir(exist_ok=True)
    a = amount
    write("MARGIN", by_cell(margin, a, a))
    write("GROSSMARGIN", by_cell(gross_margin, a, a))
    write("EBITDAMARGIN", by_cell(ebitda_margin, a, a, a))
    write("MARGINCHANGE", by_cell(margin_change, a, a, a, a))
    write("COMMONSIZE", by_cell(margin, a, a))
    for policy in ("nm", "abs", "asis"):
        write(f"GROWTH-{policy}", by_cell(growth(policy), a, a))
    write("CAGR", by_cell(cagr, lambda: positive(100_000), lambda: positive(100_000), lambda: RANDOM.choice([1, 2, 3, 4, 2.5, 10])))
    write("CONSTANTFX", by_cell(constant_fx, a, positive, positive))
    write("EBITDA", by_cell(total, a, a))
    write("EBITDAFROMNET", by_cell(total, a, a, a, a))
    write("TIES", [{"args": args, "result": ties(*args)} for args in (near() for _ in range(400))])
    write("RECONCILES", rows())
    write("BRIDGE", bridges())
    write("QUARTERS", quarters())


if __name__ == "__main__":
    main()
