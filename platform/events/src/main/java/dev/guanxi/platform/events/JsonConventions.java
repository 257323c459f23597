package dev.guanxi.platform.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.guanxi.platform.domain.Money;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.stream.Stream;

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
        static Money named(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
            throw new UnsupportedOperationException("Jackson calls the method of Money");
        }
    }

    /** Last of all: of two modules that read the same type, the later one counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(Money.class, NamedMoney.class).registerModule(CalendarTimes.module());
        json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        json.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
        json.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
        refuse(
                json,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(json, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(json, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
    }

    /** What looks like something else is a mistake of the sender's, not for us to guess. */
    private static void refuse(ObjectMapper json, LogicalType type, CoercionInputShape... shapes) {
        Stream.of(shapes).forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }
}
