package dev.guanxi.platform.fields;

import dev.guanxi.platform.web.imports.ImportRow;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file changes of a record.
 *
 * @param change what becomes of its values, but for the fields of an administrator
 * @param custom what becomes of those fields, by key; null where one is emptied
 */
public record RowEdit<V>(ImportRow row, UnaryOperator<V> change, Map<String, ? extends @Nullable Object> custom) {}
