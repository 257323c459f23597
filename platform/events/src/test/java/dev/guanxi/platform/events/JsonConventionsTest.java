package dev.guanxi.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonConventionsTest {
    private static final String FIFTEEN = "{\"amount\":\"999999999999999.00\",\"currency\":\"CNY\"}";
    private static final String SIXTEEN = "{\"amount\":\"9999999999999999.00\",\"currency\":\"CNY\"}";
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonConventionsTest() {
        new JsonConventions().customize(json);
    }

    @Test
    void moneyIsADecimalString() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Money.of("900", "CNY")))
                .isEqualTo("{\"amount\":\"900.00\",\"currency\":\"CNY\"}");
        assertThat(json.readValue(FIFTEEN, Money.class)).isEqualTo(Money.of("999999999999999", "CNY"));
    }

    @Test
    void peopleNameShorterAmountsThanServicesAddUp() throws JsonProcessingException {
        assertThatThrownBy(() -> json.readValue(SIXTEEN, Money.class))
                .isInstanceOf(JsonMappingException.class)
                .hasCauseInstanceOf(Invalid.class);

        assertThatThrownBy(() -> json.readValue("{\"amount\":900,\"currency\":\"CNY\"}", Money.class))
                .isInstanceOf(JsonMappingException.class);
        assertThat(Event.tolerant(json).readValue(SIXTEEN, Money.class)).isEqualTo(Money.of("9999999999999999", "CNY"));
    }

    @Test
    void daysAndTimesAreOfTheCalendar() throws JsonProcessingException {
        assertThat(json.readValue("\"2028-02-29\"", LocalDate.class)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(json.readValue("\"2028-02-29T12:00:00Z\"", Instant.class))
                .isEqualTo(Instant.parse("2028-02-29T12:00:00Z"));
    }

    private record Everything(String text, int count, boolean on, Kind kind, LocalDate day) {}

    private enum Kind {
        FIRST
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": 1}",
                "{\"text\": true}",
                "{\"count\": \"1\"}",
                "{\"count\": \"\"}",
                "{\"count\": 1.7}",
                "{\"on\": 1}",
                "{\"on\": \"true\"}",
                "{\"kind\": 0}",
                "{\"day\": 1}",
                "{\"day\": [2026, 1, 1]}",
                "{\"count\": 1, \"count\": 2}"
            })
    void nothingIsGuessed(String body) {
        assertThatThrownBy(() -> json.readValue(body, Everything.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"-5000-01-01\"", "\"0000-12-31\"", "\"+10000-01-01\"", "\"2026-02-29\""})
    void otherDaysAreRefused(String day) {
        assertThatThrownBy(() -> json.readValue(day, LocalDate.class)).isInstanceOf(InvalidFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"-0001-01-01T00:00:00Z\"", "\"+1000000000-12-31T23:59:59Z\""})
    void otherTimesAreRefused(String time) {
        assertThatThrownBy(() -> json.readValue(time, Instant.class)).isInstanceOf(InvalidFormatException.class);
    }
}
