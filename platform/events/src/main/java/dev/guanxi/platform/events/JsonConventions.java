package dev.guanxi.platform.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/**
 * How values look on the wire, in events and answers alike: money as a decimal string. What people name is held to
 * {@link Money#named}; what services tell each other may be a sum, see {@link Event#tolerant}.
 */
@Singleton
class JsonConventions implements ObjectMapperCustomizer {
    abstract static class MoneyAsString {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        abstract BigDecimal amount();

        @JsonIgnore
        abstract boolean isZero();

        @JsonIgnore
        abstract boolean isNegative();
    }

    abstract static class NamedMoney extends MoneyAsString {
        @JsonCreator
        static Money named(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
            throw new UnsupportedOperationException("Jackson calls the method of Money");
        }
    }

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(Money.class, NamedMoney.class).registerModule(CalendarTimes.module());
    }
}
