package dev.guanxi.sales.document.web;

import dev.guanxi.platform.web.Answers;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.document.Document;
import dev.guanxi.sales.document.DocumentConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows documents with what others know of them, and reads what is left out of requests. */
@Singleton
class DocumentShowing {
    private final KnownCustomers customers;
    private final DocumentConfig config;
    private final Clock clock;

    DocumentShowing(KnownCustomers customers, DocumentConfig config, Clock clock) {
        this.customers = customers;
        this.config = config;
        this.clock = clock;
    }

    Uni<RestResponse<DocumentView>> shown(Document document) {
        return view(document).map(view -> Answers.ok(document, _ -> view));
    }

    Uni<RestResponse<DocumentView>> created(Document document, UriInfo uri) {
        return view(document).map(view -> Answers.created(document, _ -> view, uri));
    }

    Uni<DocumentView> view(Document document) {
        return customers.nameOf(document.state().customerId()).map(name -> DocumentView.of(document, name));
    }

    /** The last day for signing where none is said. */
    LocalDate signBy() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(config.signDays());
    }
}
