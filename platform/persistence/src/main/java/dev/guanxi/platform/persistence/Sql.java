package dev.guanxi.platform.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** SQL that grows together with its parameters, so that no value ever becomes text of a query. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Sql add(String part) {
        text.append(part);
        return this;
    }

    /** Keeps a value and gives its placeholder. */
    public String bind(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    public String text() {
        return text.toString();
    }

    /** The values in their order, for whoever runs it within a transaction. */
    public Object[] values() {
        return values.toArray();
    }

    public Tuple parameters() {
        return Tuple.wrap(values);
    }
}
