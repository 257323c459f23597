package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.matching.WrittenIdentity;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be changed of many customers at once: each of these alone as {@link CustomerRequest} or an assignment says. */
record CustomerChange(
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String street,
        @Nullable String country,
        @Nullable LocalDate birthday,
        @Nullable List<WrittenIdentity> identities,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {}
