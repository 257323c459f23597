package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people agree on.
 *
 * @param type key of an {@link ActivityType}
 * @param participants subjects of tokens, without whoever organises it
 * @param reminders so many minutes before
 * @param confidential seen by those who take part only; others see that they are busy
 * @param blocking whether those who take part are busy meanwhile
 */
public record AppointmentPlan(
        String type,
        String title,
        Slot slot,
        Scene scene,
        Links about,
        List<String> participants,
        List<Integer> reminders,
        boolean confidential,
        boolean blocking,
        @Nullable String notes) {
    public AppointmentPlan {
        participants = List.copyOf(new LinkedHashSet<>(participants));
        reminders = reminders.stream().distinct().sorted().toList();
        notes = notes == null || notes.isBlank() ? null : notes;
    }

    AppointmentPlan checked() {
        ensureField(!title.isBlank(), "title", "title-missing");
        slot.checked();
        scene.checked();
        return this;
    }

    AppointmentPlan at(Slot other) {
        return new AppointmentPlan(
                type, title, other, scene, about, participants, reminders, confidential, blocking, notes);
    }
}
