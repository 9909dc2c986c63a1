/**
 * Page parts every page shares: layout, start page, sign-in page, error pages, languages, downloads; dates, files and whose turn it
 * is in words.
 *
 * <p>Templates use {@code layout.html :: page(title, content)} and the fragments of {@code parts.html}. All pages hold the content security
 * policy that {@code org.bauweg.access} sends:
 *
 * <pre>
 * default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'
 * </pre>
 *
 * <p>So no template may carry a {@code <script>} with content, a {@code <style>}, a {@code style} attribute or an {@code on…} attribute;
 * {@code data:} images are needed because the icons of the KERN design system are masks.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "access",
            "absence",
            "deadlines",
            "forms",
            "casefile",
            "documents",
            "inspection",
            "consultation",
            "messages",
            "calendar",
            "workflow"
        })
@NullMarked
package org.bauweg.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
