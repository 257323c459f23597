package dev.guanxi.sales.document;

import dev.guanxi.platform.identity.LinkToken;
import java.util.List;

/**
 * A document with links for those who are to sign, which are told this once.
 *
 * @param links in the order of those who are to sign
 */
public record SentDocument(Document document, List<Link> links) {
    public SentDocument {
        links = List.copyOf(links);
    }

    /** The end of somebody's link. */
    public record Link(Signatory signatory, LinkToken token) {}
}
