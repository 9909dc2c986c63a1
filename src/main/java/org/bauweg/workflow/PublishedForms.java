package org.bauweg.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.ParsedForm;
import org.springframework.stereotype.Component;

/** The forms of published bundles, parsed once. */
@Component
public class PublishedForms {

    private final Bundles bundles;
    private final Map<Key, FormSchema> schemas = new ConcurrentHashMap<>();

    PublishedForms(Bundles bundles) {
        this.bundles = bundles;
    }

    /**
     * A form as it stands in a bundle.
     *
     * @throws IllegalArgumentException if the bundle has no such form
     */
    public FormSchema of(BundleId bundle, String formId) {
        return schemas.computeIfAbsent(new Key(bundle, formId), this::parse);
    }

    private FormSchema parse(Key key) {
        ParsedForm parsed = FormSchema.parse(key.formId() + ".form", bundles.form(key.bundle(), key.formId()));
        if (parsed instanceof ParsedForm.Accepted accepted) {
            return accepted.schema();
        }
        throw new IllegalArgumentException("form " + key.formId() + " was published but is not supported");
    }

    private record Key(BundleId bundle, String formId) {}
}
