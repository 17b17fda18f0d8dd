package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;

/** Words of the column {@code measure_basis} and the basis each stands for. */
enum PrintedBasis {
    PERIOD(Basis.PERIOD, null),
    CUMULATIVE_IN_YEAR(Basis.CUMULATIVE_IN_YEAR, null),
    CUMULATIVE_4_YEARS(Basis.CUMULATIVE_MULTI_YEAR, 48),
    ROLLING_12_MONTH(Basis.ROLLING, 12),
    AS_AT(Basis.AS_AT, null),
    EVENT(Basis.EVENT, null),
    FORECAST_YEAR_END(Basis.FORECAST_YEAR_END, null),
    ACTIVITY_NO_RAG(Basis.CUMULATIVE_IN_YEAR, null);

    private final Basis basis;
    private final @Nullable Integer windowMonths;

    PrintedBasis(Basis basis, @Nullable Integer windowMonths) {
        this.basis = basis;
        this.windowMonths = windowMonths;
    }

    Basis basis() {
        return basis;
    }

    @Nullable
    Integer windowMonths() {
        return windowMonths;
    }
}
