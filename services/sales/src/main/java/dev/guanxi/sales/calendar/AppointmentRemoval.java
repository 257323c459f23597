package dev.guanxi.sales.calendar;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of appointments into the recycle bin, back, and out of it for good. */
@Singleton
public class AppointmentRemoval extends Removal<Appointment> {
    AppointmentRemoval(Appointments appointments, RecycleBin bin) {
        super(
                appointments,
                bin,
                new Marks<>(
                        Appointments.KIND,
                        Appointment::publicTitle,
                        Appointment::remove,
                        Appointment::comeBack,
                        Appointment::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
