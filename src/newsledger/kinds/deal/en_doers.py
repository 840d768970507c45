"""Which part of a deal the subject of the verb plays, by rule, and which rules need none."""

from __future__ import annotations

BOTH = frozenset({"merger_between", "partnership_between", "both_partner", "both_merge", "pools", "talk_merger"})
"""Rules that name both parties as one list."""
NO_SUBJECT = frozenset(
    {
        "merger_between",
        "partnership_between",
        "both_partner",
        "both_merge",
        "bought_bare",
        "sale_of",
        "which_bought",
        "buyout_of_owned",
        "round_led_by",
        "venture_of_two",
        "pools",
        "talk_merger",
        "and_money_in",
        "stake_sale",
        "between_two",
        "unit_sale",
        "own_sale",
        "backed_hyphen",
        "backers_are",
        "order_for_its",
        "partner_called",
    }
)
"""Rules that need no doer before the verb."""
BY_SUBJECT = {
    "sells_stake": "seller",
    "sells": "seller",
    "sold_to": "target",
    "bought_by": "target",
    "was_bought": "target",
    "raises_round": "target",
    "raises_a_round": "target",
    "raised_bare": "target",
    "sold_it": "seller",
    "borrows": "target",
    "contract": "target",
    "was_awarded": "target",
    "taken_private": "target",
    "issue_to": "target",
    "borrows_from": "target",
    "draws_interest": "target",
    "spurns": "target",
    "sells_itself": "target",
    "sale_weighed": "seller",
    "makes_under": "target",
    "sells_worth": "seller",
    "sale_worth": "seller",
    "counts_among": "target",
    "among_backers": "target",
}
"""The role of the subject, where it is another than the acquirer."""
PERSONAL = frozenset(
    [
        "buys_worth",
        "buys_stake",
        "buys_percent_of",
        "invests",
        "invests_in",
        "bid_for",
        "closes",
        "acquisition_of",
        "takes_private",
        "draws_interest",
        "buys_holders_stake",
        "pays_for",
        "steps_back",
    ]
)
"""Rules whose doer may be a person."""
PENDING_TYPES = frozenset({"acquisition", "merger", "divestiture"})
"""Types of deals that take time to close."""
ALONE = frozenset(
    {"takes_private", "called_off", "bought_by", "sold_to", "acquisition_of", "merger_with", "partnership", "bid_for"}
)
"""Rules that stand without a doer."""
SHARED = frozenset({"bid_for", "acquisition_of", "merger_with", "partnership", "investment_in"})
"""Rules of nouns as much as of verbs: the doer stands near and, but for bids, is no person."""
STATES = frozenset({"backed_hyphen", "backers_are", "counts_among", "among_backers", "partner_called"})
"""Say in passing who stands by whom: the sums and ends beside them are of other deals."""
