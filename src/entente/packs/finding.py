"""The packs that ship with Entente, by name, each with those that it depends on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from entente.packs.checking import check_pack
from entente.packs.codes import PackCode, refusal
from entente.packs.reading import HEADER, read_pack
from entente.packs.shape import Pack

SHIPPED = Path(__file__).parent


def pack_names(root: Path = SHIPPED) -> tuple[str, ...]:
    """The names of the packs below a folder; `order-uk` lies in `order_uk`."""
    return tuple(sorted(file.parent.name.replace("_", "-") for file in root.glob(f"*/{HEADER}")))


def load_packs(*names: str, root: Path = SHIPPED) -> tuple[Pack, ...]:
    """These packs and all that they depend on, checked, each after those that it depends on.

    Errors: PackError where one is not there, not in shape or not coherent.
    """
    loaded: dict[str, Pack] = {}
    for name in names:
        _load(name, root, loaded, path=())
    return tuple(loaded.values())


def _load(name: str, root: Path, loaded: dict[str, Pack], *, path: tuple[str, ...]) -> None:
    if name in loaded:
        return
    if name in path:
        raise refusal(PackCode.CIRCLE, found=" → ".join((*path, name)), where=f"pack {name}")
    if name not in pack_names(root):
        there = ", ".join(pack_names(root))
        raise refusal(PackCode.NOT_THERE, found=f"the packs are {there}", where=f"pack {name}")
    pack = read_pack(root / name.replace("-", "_"))
    for other in pack.depends:
        _load(other, root, loaded, path=(*path, name))
    flaws = check_pack(pack, tuple(loaded[other] for other in sorted(_below(pack, loaded))))
    if flaws:
        more = f", and {len(flaws) - 1} more" if len(flaws) > 1 else ""
        raise refusal(PackCode.NOT_COHERENT, found=f"{flaws[0].found}{more}", where=flaws[0].where)
    loaded[name] = pack


def _below(pack: Pack, loaded: Mapping[str, Pack]) -> set[str]:
    """The names of all packs that this one depends on, at any remove."""
    return set(pack.depends).union(*(_below(loaded[other], loaded) for other in pack.depends))
