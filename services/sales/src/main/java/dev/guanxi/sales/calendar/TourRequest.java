package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody is to visit on a day.
 *
 * @param person subject of their token
 * @param day where they are
 * @param start where the day begins; null when the first way does not count
 * @param finish where it ends; null when the last way does not count
 */
public record TourRequest(
        String person,
        LocalDate day,
        @Nullable Spot start,
        @Nullable Spot finish,
        List<Visit> visits) {

    /**
     * A visit to be made.
     *
     * @param customerId where nothing is said of the place, it is where this customer was visited last
     * @param title what it is called; the customer's name if null
     * @param earliest it does not begin before that, where the person is
     * @param latest it is over by then
     */
    public record Visit(
            @Nullable UUID customerId,
            @Nullable String title,
            Scene scene,
            Duration length,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest) {

        Visit checked(int number) {
            var place = "visits[%d]".formatted(number);
            ensureField(customerId != null || title != null, place + ".title", "tour-visit-of-nobody");
            ensureField(
                    (scene.latitude() == null) == (scene.longitude() == null),
                    place + ".longitude",
                    "coordinates-both");
            ensureField(
                    earliest == null || latest == null || earliest.isBefore(latest),
                    place + ".latest",
                    "tour-window-empty");
            return this;
        }
    }
}
