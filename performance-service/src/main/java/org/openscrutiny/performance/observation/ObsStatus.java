package org.openscrutiny.performance.observation;

import java.util.Collection;
import java.util.List;

/** Status flags of an observation, SDMX CL_OBS_STATUS. */
public enum ObsStatus {
    A("normal"),
    B("series break"),
    D("definition differs"),
    E("estimated"),
    F("forecast"),
    G("experimental"),
    H("missing, holiday"),
    I("imputed"),
    J("derogation"),
    K("in another category"),
    L("exists but not collected"),
    M("cannot exist"),
    N("not significant"),
    O("missing"),
    P("provisional"),
    Q("suppressed"),
    S("special event"),
    U("low reliability"),
    V("unvalidated"),
    W("includes another category");

    /** Our own order; SDMX fixes only that B leads. */
    private static final List<ObsStatus> PRIMARY_ORDER =
            List.of(B, M, Q, L, H, O, F, P, E, I, U, D, G, N, S, J, K, W, V, A);

    private final String meaning;

    ObsStatus(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether this flag says that there is no value. */
    public boolean missing() {
        return this == H || this == L || this == M || this == O || this == Q;
    }

    /** The flag that stands for all held; A where none is held. */
    public static ObsStatus primary(Collection<ObsStatus> held) {
        return PRIMARY_ORDER.stream().filter(held::contains).findFirst().orElse(A);
    }
}
