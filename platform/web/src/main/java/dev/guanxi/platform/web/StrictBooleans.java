package dev.guanxi.platform.web;

import dev.guanxi.platform.domain.DomainException.Invalid;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A parameter that says neither true nor false is a mistake, not false. */
@Provider
public class StrictBooleans implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == boolean.class || type == Boolean.class ? (ParamConverter<T>) new TrueOrFalse() : null;
    }

    private static final class TrueOrFalse implements ParamConverter<Boolean> {
        @Override
        public Boolean fromString(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Invalid("query", "boolean-expected", text);
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
