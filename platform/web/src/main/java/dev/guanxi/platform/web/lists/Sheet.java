package dev.guanxi.platform.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file in the making. Keeps nothing but the rows it was given last, so that its length does not matter. */
sealed interface Sheet permits CsvSheet, XlsxSheet {
    /**
     * Adds rows.
     *
     * @param rows cells that are a {@code Number}, a {@code Boolean}, text or nothing
     * @return what there is of the file by now and was not given before
     */
    byte[] add(List<? extends List<? extends @Nullable Object>> rows);

    /** What the file ends with. */
    byte[] end();
}
