package dev.guanxi.contact.object.web;

import dev.guanxi.contact.object.KindCatalogue;
import dev.guanxi.contact.object.ObjectService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.ArisingKinds;
import dev.guanxi.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** How many records of each kind are changed at once, and come out of files. */
@ApplicationScoped
class ObjectDoors implements ArisingKinds {
    private final KindCatalogue kinds;
    private final ObjectService service;
    private final FieldCatalogue fields;
    private final MergePatch patches;

    ObjectDoors(KindCatalogue kinds, ObjectService service, FieldCatalogue fields, MergePatch patches) {
        this.kinds = kinds;
        this.service = service;
        this.fields = fields;
        this.patches = patches;
    }

    @Override
    public List<?> parts() {
        return kinds.inUse().stream()
                .flatMap(kind -> Stream.of(
                        new ObjectChanger(kind.key(), service, patches), new ObjectImporter(kind, service, fields)))
                .toList();
    }
}
