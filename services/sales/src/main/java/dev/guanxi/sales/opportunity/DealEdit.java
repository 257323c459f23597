package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.web.imports.ImportRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file changes of a deal.
 *
 * @param custom what becomes of the fields of an administrator, by key; null where one is emptied
 */
public record DealEdit(ImportRow row, Map<String, ? extends @Nullable Object> custom) {}
