"""Where Google searches: what follows "google." in the names of its own hosts, known in November 2026.

Under other endings "google" may be anybody's. The browser extension has the same table.
"""

_PLAIN = """
    com cat ad ae al am as at az ba be bf bg bi bj bs bt by ca cd cg ch ci cl cm cn cv cz de dj dk dm dz ee es
    fi fm fr ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk mn mu
    mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws
"""
_BELOW_CO = "ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw"
_BELOW_COM = """
    af ag ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na ng ni np
    om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn
"""

GOOGLE_DOMAINS = (
    *_PLAIN.split(),
    *(f"co.{country}" for country in _BELOW_CO.split()),
    *(f"com.{country}" for country in _BELOW_COM.split()),
)
