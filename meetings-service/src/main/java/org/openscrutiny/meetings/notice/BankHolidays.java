package org.openscrutiny.meetings.notice;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/** Bank holidays of England, moved and one-off ones included. */
public final class BankHolidays implements DaysOff {

    private final HolidayManager england = HolidayManager.getInstance(ManagerParameters.create("gb"));

    @Override
    public boolean contains(LocalDate day) {
        return england.isHoliday(day, "eng");
    }
}
