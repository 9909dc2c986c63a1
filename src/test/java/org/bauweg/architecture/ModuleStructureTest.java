package org.bauweg.architecture;

import org.bauweg.BauwegApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleStructureTest {

    @Test
    void everyModuleUsesOnlyWhatLiesBelow() {
        ApplicationModules.of(BauwegApplication.class).verify();
    }
}
