package dev.guanxi.platform.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** How values look on the wire, in events and answers alike: money as a decimal string. */
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

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(Money.class, MoneyAsString.class);
    }
}
