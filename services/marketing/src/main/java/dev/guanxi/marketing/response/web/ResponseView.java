package dev.guanxi.marketing.response.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.marketing.response.Response;
import dev.guanxi.marketing.response.ResponseState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response as the API shows it: what other services learn of it, with its id. */
@Schema(name = "Response")
public record ResponseView(UUID id, @JsonUnwrapped ResponseState response) {
    static ResponseView of(Response response) {
        return new ResponseView(response.id(), response.state().shown());
    }
}
