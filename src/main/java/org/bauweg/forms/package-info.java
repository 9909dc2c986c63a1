/**
 * Forms in the format of Camunda Modeler: read, refused where unsupported, validated on the server, prepared for drawing.
 *
 * <p>A form is read once ({@link org.bauweg.forms.FormSchema#parse}), every submit is validated against it, and the templates in
 * {@code templates/forms/fields.html} draw it. Nothing a person types is ever evaluated.
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {})
@NullMarked
package org.bauweg.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
