package org.bauweg.inspection;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InspectionSettings.class)
public class InspectionConfiguration {

    @Bean
    FileInspections fileInspections(
            InspectionSettings settings, @Value("${bauweg.data-dir:./data}") Path data, JsonMapper json) {
        Path folder = settings.workDir();
        WorkFolders folders = new WorkFolders(folder == null ? data.resolve("work") : folder);
        WorkerCommand command = new WorkerCommand(
                PdfWorker.class.getName(), settings.workerMemory().toMegabytes(), settings.workerTime());
        PdfWorkers workers = new PdfWorkers(command, settings.workerTime(), json);
        CheckPlaces places = new CheckPlaces(
                settings.workers(), settings.waiting(), settings.workerTime().multipliedBy(2));
        return new FileInspections(workers, places, folders);
    }
}
