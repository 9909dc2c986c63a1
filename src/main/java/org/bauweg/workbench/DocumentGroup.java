package org.bauweg.workbench;

import java.util.List;
import org.bauweg.forms.FileView;

/** Files of one kind, such as "Grundrisse". */
record DocumentGroup(String title, List<FileView> files) {

    DocumentGroup {
        files = List.copyOf(files);
    }
}
