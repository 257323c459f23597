package dev.guanxi.contact.origin;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.merge.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts, as records that values are said of. Their names go together and are left to people. */
@ApplicationScoped
class ContactSubjects implements Subjects {
    private static final Set<ProfileField> FIELDS =
            EnumSet.of(ProfileField.PHONE, ProfileField.EMAIL, ProfileField.JOB_TITLE, ProfileField.BIRTHDAY);

    private final ContactService contacts;

    ContactSubjects(ContactService contacts) {
        this.contacts = contacts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Uni<Subject> seen(UUID id) {
        return contacts.get(id).map(ContactSubjects::subject);
    }

    @Override
    public Uni<@Nullable UUID> present(UUID id) {
        return contacts.known(id).map(known -> known == null ? null : known.id());
    }

    @Override
    public Uni<Subject> hold(UUID id) {
        return contacts.holdAlone(id).map(ContactSubjects::subject);
    }

    @Override
    public Uni<Subject> change(Subject held, Map<ProfileField, String> values) {
        var contact = (Contact) held.root();
        var profile = contact.profile();
        var birthday = values.get(ProfileField.BIRTHDAY);
        var phone = values.get(ProfileField.PHONE);
        var email = values.get(ProfileField.EMAIL);
        var jobTitle = values.get(ProfileField.JOB_TITLE);
        return contacts.change(
                        contact.id(),
                        contact.version(),
                        new ContactProfile(
                                profile.name(),
                                email == null ? profile.email() : email,
                                phone == null ? profile.phone() : phone,
                                jobTitle == null ? profile.jobTitle() : jobTitle,
                                birthday == null ? profile.birthday() : LocalDate.parse(birthday),
                                profile.identities(),
                                profile.custom()))
                .map(ContactSubjects::subject);
    }

    private static Subject subject(Contact contact) {
        var profile = contact.profile();
        var values = new EnumMap<ProfileField, String>(ProfileField.class);
        CustomerSubjects.put(values, ProfileField.PHONE, profile.phone());
        CustomerSubjects.put(values, ProfileField.EMAIL, profile.email());
        CustomerSubjects.put(values, ProfileField.JOB_TITLE, profile.jobTitle());
        CustomerSubjects.put(values, ProfileField.BIRTHDAY, profile.birthday());
        return new Subject(contact, null, FIELDS, values);
    }
}
