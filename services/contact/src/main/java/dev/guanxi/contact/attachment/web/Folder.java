package dev.guanxi.contact.attachment.web;

import dev.guanxi.contact.attachment.AttachmentRow;
import dev.guanxi.contact.attachment.AttachmentService;
import dev.guanxi.contact.attachment.AttachmentUpload;
import dev.guanxi.contact.attachment.Place;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is alike for the attachments of every kind of record. */
@ApplicationScoped
class Folder {
    static final String UPLOAD =
            "The content as it is, 25 MB at most unless set otherwise (413). What kind of file it is"
                    + " says the content, not the sender. The same file with the same name again is the one that is there. It is"
                    + " scanned for viruses where a scanner is set up.";
    static final String NAME = "What people call the file, without folders.";

    static final String ONE_LINE = "^[^\\u0000-\\u001f\\u007f/\\\\]*$";

    private final AttachmentUpload upload;
    private final AttachmentService service;
    private final Listing<AttachmentRow> listing;
    private final Lists lists;

    Folder(AttachmentUpload upload, AttachmentService service, Listing<AttachmentRow> listing, Lists lists) {
        this.upload = upload;
        this.service = service;
        this.listing = listing;
        this.lists = lists;
    }

    RestResponse<AttachmentRow> take(Place place, String fileName, InputStream content, UriInfo uri)
            throws IOException {
        var kept = upload.take(place, fileName.strip(), content);
        var address = uri.getBaseUriBuilder()
                .path("attachments")
                .path(kept.id().toString())
                .build();
        return ResponseBuilder.<AttachmentRow>created(address)
                .header(HttpHeaders.ETAG, new ETag(kept.version()))
                .entity(kept)
                .build();
    }

    Uni<RestResponse<Page<AttachmentRow>>> list(Place place, PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, request -> service.of(place, request));
    }

    RestMulti<byte[]> file(Place place, FileParams file) {
        return lists.file(listing, file, request -> service.of(place, request));
    }
}
