package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The doors of lists. What they show comes from the same method as a page, so its filter, order and visibility hold
 * for all of them.
 */
@ApplicationScoped
public class Lists {
    private final ViewService views;
    private final Problems problems;
    private final Clock clock;

    Lists(ViewService views, Problems problems, Clock clock) {
        this.views = views;
        this.problems = problems;
        this.clock = clock;
    }

    /** A part of a list, as the request asks for it, or the saved view that it names; its rows shown in any way. */
    public <T> Uni<RestResponse<Page<T>>> page(
            Listing<?> listing, PageParams params, UriInfo uri, Function<PageRequest, Uni<Page<T>>> find) {
        var asked = new PageRequest(params.limit(), params.cursor(), params.filter(), params.sort(), params.count());
        return view(listing, params.view())
                .map(view -> view.map(v -> asked.within(v.filter(), v.sort())).orElse(asked))
                .chain(find::apply)
                .map(page -> Answers.page(page, uri));
    }

    private Uni<Optional<SavedView>> view(Listing<?> listing, @Nullable UUID id) {
        return id == null
                ? Uni.createFrom().item(Optional.empty())
                : views.of(listing, id).map(Optional::of);
    }

    /** The filter that a saved view holds; of a view of another list, or one that the caller is not offered, a refusal. */
    public Uni<Optional<String>> filterOf(Listing<?> listing, UUID view) {
        return views.of(listing, view).map(found -> Optional.ofNullable(found.filter()));
    }

    /** All that the caller sees of a list, as a file of any length. */
    public <T> RestMulti<byte[]> file(Listing<T> listing, FileParams params, Function<PageRequest, Uni<Page<T>>> find) {
        var locale = problems.locale();
        return RestMulti.fromUniResponse(
                view(listing, params.view()).chain(view -> begun(listing, params, view, locale, find)),
                Begun::bytes,
                _ -> headers(listing.name(), params.format()));
    }

    /**
     * Rows that are no list, such as figures, as a file: all of them at once.
     *
     * @param name what the file is called, and the names of its columns belong to
     * @param type a record, whose fields are the columns
     */
    public <T> RestMulti<byte[]> file(String name, Class<T> type, FileFormat format, Uni<List<T>> rows) {
        var locale = problems.locale();
        var columns = Column.of(type);
        var headings = columns.stream()
                .map(column -> Headings.of(locale, name, column.name()))
                .toList();
        return RestMulti.fromUniResponse(
                rows.map(all -> new Page<>(all, null, null))
                        .map(all -> new Begun<>(
                                new ListFile<>(
                                        format.begin(name, headings),
                                        columns,
                                        PageRequest.first(all.items().size()),
                                        _ -> Uni.createFrom().item(all)),
                                all)),
                Begun::bytes,
                _ -> headers(name, format));
    }

    /** A file whose first page is here: nothing is wrong with what was asked. */
    private record Begun<T>(ListFile<T> file, Page<T> first) {
        Multi<byte[]> bytes() {
            return file.from(first);
        }
    }

    private <T> Uni<Begun<T>> begun(
            Listing<T> listing,
            FileParams params,
            Optional<SavedView> view,
            Locale locale,
            Function<PageRequest, Uni<Page<T>>> find) {
        var wanted = params.fields() == null
                ? view.map(SavedView::columns)
                        .map(names -> String.join(",", names))
                        .orElse(null)
                : params.fields();
        var columns = Column.chosen(Column.of(listing), wanted);
        var headings = columns.stream()
                .map(column -> Headings.of(locale, listing, column.name()))
                .toList();
        var request =
                view.map(v -> params.request().within(v.filter(), v.sort())).orElse(params.request());
        return find.apply(request).map(first -> {
            var sheet = params.format().begin(listing.name(), headings);
            return new Begun<>(new ListFile<>(sheet, columns, request, find), first);
        });
    }

    private Map<String, List<String>> headers(String list, FileFormat format) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                List.of(format.mediaType()),
                HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"%s-%s.%s\"".formatted(list, day, format.extension())));
    }
}
