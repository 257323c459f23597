package dev.guanxi.platform.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** Dates and times of the years 1 to 9999: what a database keeps as it was said, and people mean. */
final class CalendarTimes {
    private CalendarTimes() {}

    static SimpleModule module() {
        return new SimpleModule("calendar-times")
                .addDeserializer(
                        LocalDate.class,
                        new Within<>(
                                LocalDate.class,
                                LocalDateDeserializer.INSTANCE,
                                LocalDate.parse("0001-01-01"),
                                LocalDate.parse("9999-12-31")))
                .addDeserializer(
                        Instant.class,
                        new Within<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999Z")));
    }

    private static final class Within<T extends Comparable<? super T>> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final JsonDeserializer<T> standard;
        private final T first;
        private final T last;

        Within(Class<T> type, JsonDeserializer<T> standard, T first, T last) {
            this.type = type;
            this.standard = standard;
            this.first = first;
            this.last = last;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            var text = parser.getText();
            var time = standard.deserialize(parser, context);
            if (time.compareTo(first) < 0 || time.compareTo(last) > 0) {
                throw context.weirdStringException(text, type, "the year is none of 1 to 9999");
            }
            return time;
        }
    }
}
