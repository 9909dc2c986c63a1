package org.bauweg.workflow;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes the stage for each scenario of a class and leaves it to the other tests of the JVM. */
final class ScenarioStaging implements BeforeEachCallback, AfterAllCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        ScenarioStage.STAGE.enter();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ScenarioStage.STAGE.leave();
    }
}
