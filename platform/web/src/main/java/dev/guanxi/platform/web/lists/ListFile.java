package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One list on its way into a file, a page after the other, each fetched when the reader has taken what was before:
 * a slow reader keeps neither memory nor a transaction, and one who goes away ends the work.
 */
final class ListFile<T> {
    private final Sheet sheet;
    private final List<Column> columns;
    private final PageRequest request;
    private final Function<PageRequest, Uni<Page<T>>> find;

    ListFile(Sheet sheet, List<Column> columns, PageRequest request, Function<PageRequest, Uni<Page<T>>> find) {
        this.sheet = sheet;
        this.columns = columns;
        this.request = request;
        this.find = find;
    }

    /** A piece of the file, and where the list goes on. */
    private record Piece(byte[] bytes, @Nullable String next) {}

    /** The file, beginning with a page that is here already. */
    Multi<byte[]> from(Page<T> first) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place<>(first), this::piece)
                .whilst(piece -> piece.next() != null)
                .map(Piece::bytes);
    }

    /** Where the reader is. */
    private static final class Place<T> {
        private Uni<Page<T>> ahead;

        Place(Page<T> first) {
            this.ahead = Uni.createFrom().item(first);
        }
    }

    private Uni<Piece> piece(Place<T> place) {
        return place.ahead
                .chain(page -> aside(() -> bytes(page)).map(bytes -> new Piece(bytes, page.next())))
                .invoke(piece -> place.ahead = Uni.createFrom().deferred(() -> find.apply(after(piece.next()))));
    }

    private PageRequest after(@Nullable String cursor) {
        return new PageRequest(request.limit(), cursor, request.filter(), request.sort(), false);
    }

    private byte[] bytes(Page<T> page) {
        var rows = sheet.add(page.items().stream().map(this::cells).toList());
        if (page.next() != null) {
            return rows;
        }
        var end = sheet.end();
        var last = new byte[rows.length + end.length];
        System.arraycopy(rows, 0, last, 0, rows.length);
        System.arraycopy(end, 0, last, rows.length, end.length);
        return last;
    }

    private List<@Nullable Object> cells(T row) {
        return columns.stream()
                .<@Nullable Object>map(column -> column.value().apply(row))
                .toList();
    }

    /** Beside the event loop, which others wait for; the answer comes back to where it was asked. */
    private static <R> Uni<R> aside(Callable<R> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
    }
}
