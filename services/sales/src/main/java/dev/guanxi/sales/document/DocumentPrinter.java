package dev.guanxi.sales.document;

import dev.guanxi.sales.print.Printer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Prints documents. */
@Singleton
public class DocumentPrinter {
    private final Printer printer;
    private final Template page;
    private final Template signatures;

    DocumentPrinter(
            Printer printer,
            @Location("document.html") Template page,
            @Location("signatures.html") Template signatures) {
        this.printer = printer;
        this.page = page;
        this.signatures = signatures;
    }

    /** One that nobody signs as it is: it says that it is a draft. */
    public Uni<byte[]> draft(Document document, Content content) {
        return print(document, content, false);
    }

    /** One that nobody keeps. */
    public Uni<byte[]> preview(Composition composition) {
        var make = composition.make();
        var signatories = Signatories.planned(make.terms().signatories());
        var locale = make.language().locale();
        return printer.print(() -> page.data(
                        "page",
                        Page.of(Composer.numberLater(locale), composition.content(), signatories, locale, false))
                .render());
    }

    /** The file that goes to those who are to sign. */
    Uni<DocumentFile> toBeSigned(Document document, Content content) {
        return print(document, content, true).map(DocumentFile::of);
    }

    private Uni<byte[]> print(Document document, Content content, boolean sent) {
        var state = document.state();
        var signatories = document.signatories();
        return printer.print(() -> page.data(
                        "page",
                        Page.of(
                                state.number(),
                                content,
                                signatories,
                                state.language().locale(),
                                sent))
                .render());
    }

    /** The file that was signed, with the page of signatures at its end. */
    Uni<DocumentFile> signed(Document document, Content content, DocumentFile sent) {
        var state = document.state();
        var signatories = document.signatories();
        return printer.append(
                        sent.bytes(),
                        () -> signatures
                                .data(
                                        "page",
                                        SignaturePage.of(
                                                state,
                                                content,
                                                signatories,
                                                state.language().locale()))
                                .render())
                .map(DocumentFile::of);
    }
}
