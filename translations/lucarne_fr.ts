<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Catalogue</name>
        <message>
            <source>The table of everyday words cannot be read.</source>
            <translation>La liste des mots de tous les jours ne peut pas être lue.</translation>
        </message>
        <message>
            <source>The search index could not be written.</source>
            <translation>L’index de recherche n’a pas pu être écrit.</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>This date is too early. Give the %1 or a later date.</source>
            <translation>Cette date est trop ancienne. Donnez le %1 ou une date après.</translation>
        </message>
        <message>
            <source>This date is too late. Give the %1 or an earlier date.</source>
            <translation>Cette date est trop récente. Donnez le %1 ou une date avant.</translation>
        </message>
        <message numerus="yes">
            <source>This is too short. Write at least %n characters.</source>
            <translation>
                <numerusform>C'est trop court. Écrivez au moins %n caractère.</numerusform>
                <numerusform>C'est trop court. Écrivez au moins %n caractères.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is too little. Give %1 or more.</source>
            <translation>C’est trop peu. Donnez %1 ou plus.</translation>
        </message>
        <message>
            <source>This is too much. Give %1 or less.</source>
            <translation>C’est trop. Donnez %1 ou moins.</translation>
        </message>
        <message>
            <source>This is too little. Give more than %1.</source>
            <translation>C’est trop peu. Donnez plus que %1.</translation>
        </message>
        <message>
            <source>This is too much. Give less than %1.</source>
            <translation>C’est trop. Donnez moins que %1.</translation>
        </message>
        <message>
            <source>Give a multiple of %1.</source>
            <translation>Donnez un multiple de %1.</translation>
        </message>
        <message>
            <source>The same is there twice. Take one of them away.</source>
            <translation>La même chose est là deux fois. Enlevez-en une.</translation>
        </message>
        <message>
            <source>One answer is missing here. Please read the question again.</source>
            <translation>Il manque une réponse ici. Relisez la question.</translation>
        </message>
        <message>
            <source>Tick the box to go on.</source>
            <translation>Cochez la case pour continuer.</translation>
        </message>
        <message>
            <source>This is not written as it should be. Compare it with your document, letter by letter.</source>
            <translation>Ce n’est pas écrit comme il faut. Comparez avec votre document, lettre par lettre.</translation>
        </message>
        <message>
            <source>This answer does not fit the others. Please check it.</source>
            <translation>Cette réponse ne va pas avec les autres. Vérifiez-la.</translation>
        </message>
        <message>
            <source>The street is missing. Write the number and the street.</source>
            <translation>Il manque la rue. Écrivez le numéro et la rue.</translation>
        </message>
        <message>
            <source>The postal code is missing. It has 5 digits.</source>
            <translation>Il manque le code postal. Il a 5 chiffres.</translation>
        </message>
        <message>
            <source>The town is missing. Choose it in the list.</source>
            <translation>Il manque la commune. Choisissez-la dans la liste.</translation>
        </message>
        <message>
            <source>Choose an answer to go on.</source>
            <translation>Choisissez une réponse pour continuer.</translation>
        </message>
        <message>
            <source>Choose at least one answer to go on.</source>
            <translation>Choisissez au moins une réponse pour continuer.</translation>
        </message>
        <message>
            <source>The date is missing. Give the day, the month and the year.</source>
            <translation>Il manque la date. Donnez le jour, le mois et l’année.</translation>
        </message>
        <message>
            <source>The country is missing. Choose it in the list.</source>
            <translation>Il manque le pays. Choisissez-le dans la liste.</translation>
        </message>
        <message>
            <source>A document is missing. Photograph it or scan it here.</source>
            <translation>Il manque un document. Photographiez-le ou numérisez-le ici.</translation>
        </message>
        <message>
            <source>Your signature is missing. Sign with your finger in the frame.</source>
            <translation>Il manque votre signature. Signez avec le doigt dans le cadre.</translation>
        </message>
        <message>
            <source>Add at least one entry to go on.</source>
            <translation>Ajoutez au moins une fiche pour continuer.</translation>
        </message>
        <message>
            <source>The address is missing. Write the street, the postal code and the town.</source>
            <translation>Il manque l’adresse. Écrivez la rue, le code postal et la commune.</translation>
        </message>
        <message>
            <source>Fill in this field to go on.</source>
            <translation>Remplissez ce champ pour continuer.</translation>
        </message>
        <message>
            <source>This date does not exist. Check the day, the month and the year.</source>
            <translation>Cette date n’existe pas. Vérifiez le jour, le mois et l’année.</translation>
        </message>
        <message>
            <source>The date is not complete. Give the day, the month and the year.</source>
            <translation>La date n’est pas complète. Donnez le jour, le mois et l’année.</translation>
        </message>
        <message>
            <source>Write the year with 4 digits, for example 1950.</source>
            <translation>Écrivez l’année avec 4 chiffres, par exemple 1950.</translation>
        </message>
        <message>
            <source>This e-mail address is not complete. It looks like name@example.fr.</source>
            <translation>Cette adresse e-mail n’est pas complète. Elle ressemble à nom@exemple.fr.</translation>
        </message>
        <message>
            <source>A postal code has 5 digits, for example 05000.</source>
            <translation>Un code postal a 5 chiffres, par exemple 05000.</translation>
        </message>
        <message>
            <source>Choose the town in the list.</source>
            <translation>Choisissez la commune dans la liste.</translation>
        </message>
        <message>
            <source>Choose the country in the list.</source>
            <translation>Choisissez le pays dans la liste.</translation>
        </message>
        <message>
            <source>This IBAN is not right. Copy it from your bank details (RIB), from the first letter to the last digit.</source>
            <translation>Cet IBAN n’est pas bon. Recopiez-le depuis votre RIB, de la première lettre au dernier chiffre.</translation>
        </message>
        <message>
            <source>This SIRET number is not right. Check its 14 digits.</source>
            <translation>Ce numéro SIRET n’est pas bon. Vérifiez ses 14 chiffres.</translation>
        </message>
        <message>
            <source>This document cannot be read. Photograph it or scan it again.</source>
            <translation>Ce document ne peut pas être lu. Photographiez-le ou numérisez-le à nouveau.</translation>
        </message>
        <message>
            <source>Your signature cannot be read. Sign again with your finger.</source>
            <translation>Votre signature ne peut pas être lue. Signez à nouveau avec le doigt.</translation>
        </message>
        <message numerus="yes">
            <source>%n digits are missing. A French telephone number has 10.</source>
            <translation>
                <numerusform>Il manque %n chiffre. Un numéro de téléphone français en a 10.</numerusform>
                <numerusform>Il manque %n chiffres. Un numéro de téléphone français en a 10.</numerusform>
            </translation>
        </message>
        <message>
            <source>This telephone number is not right. A French number has 10 digits and begins with 0.</source>
            <translation>Ce numéro de téléphone n’est pas bon. Un numéro français a 10 chiffres et commence par 0.</translation>
        </message>
        <message>
            <source>A social security number has 15 characters. Copy all of them from your carte Vitale.</source>
            <translation>Un numéro de sécurité sociale a 15 caractères. Recopiez-les tous depuis votre carte Vitale.</translation>
        </message>
        <message>
            <source>One character is wrong. Check the 15 characters on your carte Vitale.</source>
            <translation>Un caractère est faux. Vérifiez les 15 caractères sur votre carte Vitale.</translation>
        </message>
        <message>
            <source>This is not a social security number. Copy the 15 characters from your carte Vitale.</source>
            <translation>Ce n’est pas un numéro de sécurité sociale. Recopiez les 15 caractères de votre carte Vitale.</translation>
        </message>
        <message numerus="yes">
            <source>This is too long. Write at most %n characters.</source>
            <translation>
                <numerusform>C'est trop long. Écrivez au plus %n caractère.</numerusform>
                <numerusform>C'est trop long. Écrivez au plus %n caractères.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at least %n documents.</source>
            <translation>
                <numerusform>Joignez au moins %n document.</numerusform>
                <numerusform>Joignez au moins %n documents.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at most %n documents. Take some away.</source>
            <translation>
                <numerusform>Joignez au plus %n document. Enlevez-en.</numerusform>
                <numerusform>Joignez au plus %n documents. Enlevez-en.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add at least %n entries.</source>
            <translation>
                <numerusform>Ajoutez au moins %n fiche.</numerusform>
                <numerusform>Ajoutez au moins %n fiches.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There can be %n entries at most. Take some away.</source>
            <translation>
                <numerusform>Il peut y avoir %n fiche au plus. Enlevez-en.</numerusform>
                <numerusform>Il peut y avoir %n fiches au plus. Enlevez-en.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at least %n answers.</source>
            <translation>
                <numerusform>Choisissez au moins %n réponse.</numerusform>
                <numerusform>Choisissez au moins %n réponses.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %n answers. Take some away.</source>
            <translation>
                <numerusform>Choisissez au plus %n réponse. Enlevez-en.</numerusform>
                <numerusform>Choisissez au plus %n réponses. Enlevez-en.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give a whole number, with digits only.</source>
            <translation>Donnez un nombre entier, avec des chiffres seulement.</translation>
        </message>
        <message>
            <source>Give a number, with digits.</source>
            <translation>Donnez un nombre, en chiffres.</translation>
        </message>
        <message>
            <source>Give euros without the cents, for example 812.</source>
            <translation>Écrivez les euros sans les centimes, par exemple 812.</translation>
        </message>
        <message>
            <source>Give an amount in euros, for example 12.50.</source>
            <translation>Donnez un montant en euros, par exemple 12,50.</translation>
        </message>
        <message>
            <source>Choose one of the answers that are shown.</source>
            <translation>Choisissez une des réponses affichées.</translation>
        </message>
        <message>
            <source>This answer is not possible here. Please check it.</source>
            <translation>Cette réponse n’est pas possible ici. Vérifiez-la.</translation>
        </message>
        <message>
            <source>Something is missing. Fill in at least one of the fields that are marked.</source>
            <translation>Il manque quelque chose. Remplissez au moins un des champs marqués.</translation>
        </message>
    </context>
    <context>
        <name>InstanceLock</name>
        <message>
            <source>Lucarne is already running on this terminal.</source>
            <translation>Lucarne fonctionne déjà sur cette borne.</translation>
        </message>
    </context>
    <context>
        <name>OfficeText</name>
        <message>
            <source>Open now, until %1</source>
            <translation>Ouvert maintenant, jusqu’à %1</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Ouvert maintenant</translation>
        </message>
        <message>
            <source>Closed at the moment</source>
            <translation>Fermé pour le moment</translation>
        </message>
        <message>
            <source>Closed. Opens today at %1</source>
            <translation>Fermé. Ouvre aujourd’hui à %1</translation>
        </message>
        <message>
            <source>Closed. Opens tomorrow at %1</source>
            <translation>Fermé. Ouvre demain à %1</translation>
        </message>
        <message>
            <source>Closed. Opens on %1 at %2</source>
            <translation>Fermé. Ouvre %1 à %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>Today: %1</source>
            <translation>Aujourd’hui : %1</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, puis </translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
    </context>
    <context>
        <name>SessionFolder</name>
        <message>
            <source>The terminal cannot prepare its private memory. Restart it; if this stays, call the installer.</source>
            <translation>La borne ne peut pas préparer sa mémoire privée. Redémarrez-la. Si cela continue, appelez l’installateur.</translation>
        </message>
    </context>
    <context>
        <name>SheetPrinter</name>
        <message>
            <source>Note</source>
            <translation>À noter</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>Bon à savoir</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Rappel</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>Ce qu’il vous faut</translation>
        </message>
        <message>
            <source>Cost and time</source>
            <translation>Prix et délais</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>En bref</translation>
        </message>
        <message>
            <source>%1 m from here</source>
            <translation>à %1 m d’ici</translation>
        </message>
        <message>
            <source>%1 km from here</source>
            <translation>à %1 km d’ici</translation>
        </message>
        <message>
            <source>No telephone</source>
            <translation>Pas de téléphone</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>Téléphone : %1</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>Où aller</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>Ce que vous pouvez faire maintenant</translation>
        </message>
        <message>
            <source>Form number %1</source>
            <translation>Formulaire numéro %1</translation>
        </message>
        <message>
            <source>Official text</source>
            <translation>Texte officiel</translation>
        </message>
        <message>
            <source>%1, text of %2</source>
            <translation>%1, texte du %2</translation>
        </message>
        <message>
            <source>Rules change. Before you act, check that this text is still valid.</source>
            <translation>Les règles changent. Avant d’agir, vérifiez que ce texte est toujours valable.</translation>
        </message>
        <message>
            <source>Printed on %1</source>
            <translation>Imprimé le %1</translation>
        </message>
        <message>
            <source>%1, printed on %2</source>
            <translation>%1, imprimé le %2</translation>
        </message>
        <message>
            <source>Read it on your phone</source>
            <translation>À lire sur votre téléphone</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 sur %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>%1 au %2 : %3</translation>
        </message>
        <message>
            <source>Read the whole text on your phone</source>
            <translation>Lisez tout le texte sur votre téléphone</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>Today, %1: %2</source>
            <translation>Aujourd’hui, %1 : %2</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Fermé : %1</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>The archive is damaged or incomplete. Please get it again.</source>
            <translation>Le fichier est abîmé ou incomplet. Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>The archive is far larger than a guide can be. It was refused.</source>
            <translation>Le fichier est beaucoup trop gros. Il est refusé.</translation>
        </message>
        <message>
            <source>The archive holds something that a guide never does. It was refused.</source>
            <translation>Le fichier contient quelque chose d’anormal. Il est refusé.</translation>
        </message>
        <message>
            <source>The archive cannot be opened.</source>
            <translation>Le fichier ne peut pas être ouvert.</translation>
        </message>
        <message>
            <source>This file is not a zip archive.</source>
            <translation>Ce fichier n’est pas une archive zip.</translation>
        </message>
        <message>
            <source>This archive holds no official guide.</source>
            <translation>Ce fichier ne contient pas de fiche officielle.</translation>
        </message>
        <message>
            <source>The archive is protected by a password. It was refused.</source>
            <translation>Le fichier est protégé par un mot de passe. Il est refusé.</translation>
        </message>
        <message>
            <source>This page of the guide is damaged.</source>
            <translation>Cette fiche est abîmée.</translation>
        </message>
        <message>
            <source>This page of the guide is not on this terminal.</source>
            <translation>Cette fiche n’est pas sur cette borne.</translation>
        </message>
        <message>
            <source>The list of offices cannot be read. Please ask the reception.</source>
            <translation>La liste des bureaux ne peut pas être lue. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>This page of the official guide cannot be read.</source>
            <translation>Cette fiche officielle ne peut pas être lue.</translation>
        </message>
        <message>
            <source>The guide on this terminal was made by a newer version of this program.</source>
            <translation>Les fiches de cette borne viennent d’une version plus récente du programme.</translation>
        </message>
        <message>
            <source>The guide on this terminal is damaged. It has to be imported again.</source>
            <translation>Les fiches de cette borne sont abîmées. Il faut les importer à nouveau.</translation>
        </message>
        <message>
            <source>The new guide could not be put in use. Is the disk full?</source>
            <translation>Les nouvelles fiches n’ont pas pu être installées. Le disque est-il plein ?</translation>
        </message>
        <message>
            <source>The import was stopped. The guide is unchanged.</source>
            <translation>L’import est arrêté. Les fiches n’ont pas changé.</translation>
        </message>
        <message>
            <source>The archive cannot be read to its end.</source>
            <translation>Le fichier ne peut pas être lu jusqu’au bout.</translation>
        </message>
        <message>
            <source>More than half of this archive cannot be read. It was refused.</source>
            <translation>Plus de la moitié du fichier ne peut pas être lue. Il est refusé.</translation>
        </message>
        <message>
            <source>The guide is being changed already. Try again later.</source>
            <translation>Les fiches sont déjà en cours de changement. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>The guide's folder cannot be written.</source>
            <translation>Le dossier des fiches ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>There is no earlier guide to go back to.</source>
            <translation>Il n’y a pas de fiches plus anciennes à remettre.</translation>
        </message>
    </context>
    <context>
        <name>device</name>
        <message>
            <source>Printing does not work at the moment. You can take the sheet with your phone.</source>
            <translation>L’impression ne marche pas pour le moment. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>This terminal does not find its printer. You can take the sheet with your phone.</source>
            <translation>La borne ne trouve pas son imprimante. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The printer has no more paper. You can take the sheet with your phone.</source>
            <translation>Il n’y a plus de papier. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>Paper is stuck in the printer. You can take the sheet with your phone.</source>
            <translation>Le papier est coincé. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The printer is open. You can take the sheet with your phone.</source>
            <translation>L’imprimante est ouverte. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The printer has no more ink. You can take the sheet with your phone.</source>
            <translation>Il n’y a plus d’encre. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The printer is off. You can take the sheet with your phone.</source>
            <translation>L’imprimante est éteinte. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The printer does not answer. You can take the sheet with your phone.</source>
            <translation>L’imprimante ne répond pas. Vous pouvez prendre la fiche avec votre téléphone.</translation>
        </message>
        <message>
            <source>The code for your phone cannot be made.</source>
            <translation>Le code pour votre téléphone ne peut pas être fait.</translation>
        </message>
        <message>
            <source>The sheet cannot be printed. You can take it with your phone.</source>
            <translation>La fiche ne peut pas être imprimée. Vous pouvez la prendre avec votre téléphone.</translation>
        </message>
        <message>
            <source>This terminal cannot read aloud at the moment.</source>
            <translation>La borne ne peut pas lire à voix haute pour le moment.</translation>
        </message>
        <message>
            <source>This terminal has no voice for this language.</source>
            <translation>La borne n’a pas de voix pour cette langue.</translation>
        </message>
        <message>
            <source>The scanner is busy. Wait a moment, then try again.</source>
            <translation>Le scanner est occupé. Attendez un instant, puis réessayez.</translation>
        </message>
        <message>
            <source>There is no paper in the scanner. Put your paper in, then try again.</source>
            <translation>Il n’y a pas de papier dans le scanner. Posez votre papier, puis réessayez.</translation>
        </message>
        <message>
            <source>Paper is stuck in the scanner. Please ask at the reception.</source>
            <translation>Un papier est coincé dans le scanner. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>The lid of the scanner is open. Close it, then try again.</source>
            <translation>Le couvercle du scanner est ouvert. Fermez-le, puis réessayez.</translation>
        </message>
        <message>
            <source>The scanner does not answer. It may be off or unplugged. Try another way.</source>
            <translation>Le scanner ne répond pas. Il est peut-être éteint ou débranché. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>This terminal may not use the scanner. Try another way.</source>
            <translation>Cette borne n’a pas le droit d’utiliser le scanner. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>The scan was stopped on the scanner. You can try again.</source>
            <translation>La numérisation a été arrêtée sur le scanner. Vous pouvez réessayer.</translation>
        </message>
        <message>
            <source>This page is too large for the terminal. Try another way.</source>
            <translation>Cette page est trop grande pour la borne. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>The scanner takes too long. Try again, or another way.</source>
            <translation>Le scanner met trop de temps. Réessayez, ou essayez une autre façon.</translation>
        </message>
        <message>
            <source>The scanner does not work now. Try another way.</source>
            <translation>Le scanner ne marche pas en ce moment. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>The camera does not work now. Try another way.</source>
            <translation>La caméra ne marche pas en ce moment. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>There is no camera, or it is not plugged in. Try another way.</source>
            <translation>Il n’y a pas de caméra, ou elle n’est pas branchée. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>The camera is in use or may not be used. Try again, or another way.</source>
            <translation>La caméra est déjà utilisée ou interdite. Réessayez, ou essayez une autre façon.</translation>
        </message>
        <message>
            <source>The camera was unplugged. Try another way.</source>
            <translation>La caméra a été débranchée. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>The camera gives no picture. Try again, or another way.</source>
            <translation>La caméra ne donne pas d’image. Réessayez, ou essayez une autre façon.</translation>
        </message>
        <message>
            <source>These pages are too many for one document. Take some of them away.</source>
            <translation>Il y a trop de pages pour un seul document. Enlevez-en quelques-unes.</translation>
        </message>
        <message>
            <source>A page is damaged. Take it again, please.</source>
            <translation>Une page est abîmée. Reprenez-la, s’il vous plaît.</translation>
        </message>
        <message>
            <source>This picture cannot be used. Choose another one.</source>
            <translation>Cette image ne peut pas être utilisée. Choisissez-en une autre.</translation>
        </message>
        <message>
            <source>This PDF is protected by a password. Choose another one.</source>
            <translation>Ce PDF est protégé par un mot de passe. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>This PDF has too many pages. Choose a shorter one.</source>
            <translation>Ce PDF a trop de pages. Choisissez-en un plus court.</translation>
        </message>
        <message>
            <source>This PDF takes too long to read. Choose another one.</source>
            <translation>Ce PDF est trop long à lire. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>This PDF cannot be read. Choose another one.</source>
            <translation>Ce PDF ne peut pas être lu. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The stick does not answer. Plug it in again, then try once more.</source>
            <translation>La clé USB ne répond pas. Rebranchez-la, puis réessayez.</translation>
        </message>
        <message>
            <source>This file cannot be used. Choose a picture or a PDF.</source>
            <translation>Ce fichier ne peut pas être utilisé. Choisissez une image ou un PDF.</translation>
        </message>
        <message>
            <source>This terminal cannot use sticks now. Please ask at the reception.</source>
            <translation>Cette borne ne peut pas lire les clés USB pour le moment. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>There is no stick yet. Plug it in, then try again.</source>
            <translation>Il n’y a pas encore de clé USB. Branchez-la, puis réessayez.</translation>
        </message>
        <message>
            <source>There is no picture and no PDF on the stick. Try another way.</source>
            <translation>Il n’y a ni image ni PDF sur la clé USB. Essayez une autre façon.</translation>
        </message>
        <message>
            <source>This file is too large. Choose a smaller one.</source>
            <translation>Ce fichier est trop lourd. Choisissez-en un plus petit.</translation>
        </message>
        <message>
            <source>This paper cannot be printed. Photograph the screen, or write the number down.</source>
            <translation>Ce papier ne peut pas être imprimé. Photographiez l’écran, ou notez le numéro.</translation>
        </message>
    </context>
    <context>
        <name>guide</name>
        <message>
            <source>What is your situation?</source>
            <translation>Quelle est votre situation ?</translation>
        </message>
        <message>
            <source>How do you want to do it?</source>
            <translation>Comment voulez-vous faire ?</translation>
        </message>
        <message>
            <source>What is your case?</source>
            <translation>Quel est votre cas ?</translation>
        </message>
        <message>
            <source>%1: how do you want to do it?</source>
            <translation>%1 : comment voulez-vous faire ?</translation>
        </message>
        <message>
            <source>%1: what is your case?</source>
            <translation>%1 : quel est votre cas ?</translation>
        </message>
        <message>
            <source>This guide goes round in a circle. Ask at the reception, please.</source>
            <translation>Cette fiche tourne en rond. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>This answer does not exist.</source>
            <translation>Cette réponse n’existe pas.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>Que voulez-vous savoir ?</translation>
        </message>
        <message>
            <source>Everything, without more questions</source>
            <translation>Tout, sans autre question</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>Cas %1</translation>
        </message>
        <message>
            <source>I don't know: show me all cases</source>
            <translation>Je ne sais pas : montrez-moi tous les cas</translation>
        </message>
        <message>
            <source>The page about this, on service-public.fr</source>
            <translation>La page sur ce sujet, sur service-public.fr</translation>
        </message>
    </context>
    <context>
        <name>kiosk</name>
        <message>
            <source>The settings of this terminal are not right. Please ask the reception.</source>
            <translation>Les réglages de cette borne ne sont pas bons. Demandez à l’accueil.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AddressField</name>
        <message>
            <source>Number and street</source>
            <translation>Numéro et rue</translation>
        </message>
        <message>
            <source>Building, floor, hamlet (optional)</source>
            <translation>Bâtiment, étage, lieu-dit (facultatif)</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Code postal</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>No town is known with this postal code. Check the 5 digits, or write the town.</source>
            <translation>Aucune commune connue n’a ce code postal. Vérifiez les 5 chiffres, ou écrivez la commune.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerList</name>
        <message>
            <source>Change: %1</source>
            <translation>Modifier : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerRow</name>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Pas de réponse</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerView</name>
        <message>
            <source>For: %1</source>
            <translation>Pour : %1</translation>
        </message>
        <message>
            <source>The guides</source>
            <translation>Les fiches</translation>
        </message>
        <message>
            <source>Choose another topic of this guide</source>
            <translation>Choisir un autre sujet de ce guide</translation>
        </message>
        <message>
            <source>Your answers: %1</source>
            <translation>Vos réponses : %1</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Letter ready to fill in</source>
            <translation>Lettre à compléter</translation>
        </message>
        <message>
            <source>Work out an amount or a right</source>
            <translation>Calculer un montant ou un droit</translation>
        </message>
        <message>
            <source>Search tool</source>
            <translation>Outil de recherche</translation>
        </message>
        <message>
            <source>Online service</source>
            <translation>Service en ligne</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>En bref</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>Ce qu’il vous faut</translation>
        </message>
        <message>
            <source>Cost and delays</source>
            <translation>Prix et délais</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>En détail</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>Où aller</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site internet</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>Ce que vous pouvez faire maintenant</translation>
        </message>
        <message>
            <source>Do it now</source>
            <translation>Agir maintenant</translation>
        </message>
        <message>
            <source>Cerfa no. %1</source>
            <translation>Cerfa n° %1</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>Voir aussi</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Official text of %1, checked on %2.</source>
            <translation>Texte officiel : %1. Vérifié le %2.</translation>
        </message>
        <message>
            <source>Official text of %1.</source>
            <translation>Texte officiel : %1.</translation>
        </message>
        <message>
            <source>Take it on my telephone</source>
            <translation>Sur mon téléphone</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>Téléphone : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AppointmentPage</name>
        <message>
            <source>With whom is your appointment?</source>
            <translation>Avec qui avez-vous rendez-vous ?</translation>
        </message>
        <message>
            <source>Your appointment</source>
            <translation>Votre rendez-vous</translation>
        </message>
        <message>
            <source>This terminal does not know the offices around here yet. Ask at the reception.</source>
            <translation>La borne ne connaît pas encore les bureaux d’ici. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>See where to go, whether it is open, and how to call.</source>
            <translation>Voyez où aller, si c’est ouvert et comment appeler.</translation>
        </message>
        <message>
            <source>Other institutions</source>
            <translation>Autres organismes</translation>
        </message>
        <message>
            <source>Come with your letter or your message of appointment, and an identity document.</source>
            <translation>Venez avec votre lettre ou votre message de rendez-vous, et une pièce d’identité.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AttractPage</name>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Bonjour</translation>
        </message>
        <message>
            <source>Your questions, your rights, the right office: find your way here.</source>
            <translation>Vos démarches, vos droits, le bon bureau : trouvez ici, à votre rythme.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::BottomBar</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <source>Call for help</source>
            <translation>Appeler à l’aide</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>J’ai fini</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Arrêter la lecture</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Écouter</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CalendarView</name>
        <message>
            <source>Month before</source>
            <translation>Mois précédent</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>Mois suivant</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ChoicesField</name>
        <message>
            <source>You can choose several.</source>
            <translation>Vous pouvez en choisir plusieurs.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CodePage</name>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>Un instant, s’il vous plaît</translation>
        </message>
        <message>
            <source>The county is asked.</source>
            <translation>Nous demandons au département.</translation>
        </message>
        <message>
            <source>Back to the code</source>
            <translation>Revenir au code</translation>
        </message>
        <message>
            <source>Show your paper to the camera</source>
            <translation>Montrez votre papier à la caméra</translation>
        </message>
        <message>
            <source>Hold the square code before the camera. It is read by itself.</source>
            <translation>Tenez le code carré devant la caméra. Il est lu tout seul.</translation>
        </message>
        <message>
            <source>Show the paper to the camera</source>
            <translation>Montrer le papier à la caméra</translation>
        </message>
        <message>
            <source>Type the code</source>
            <translation>Taper le code</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CommuneField</name>
        <message>
            <source>Name or postal code</source>
            <translation>Nom ou code postal</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentView</name>
        <message>
            <source>Read on</source>
            <translation>Lire la suite</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentsPage</name>
        <message>
            <source>Choose a subject</source>
            <translation>Choisissez un sujet</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountdownRing</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>Encore %n seconde</numerusform>
                <numerusform>Encore %n secondes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountryField</name>
        <message>
            <source>Name of the country</source>
            <translation>Nom du pays</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DateField</name>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <source>Choose in a calendar</source>
            <translation>Choisir dans un calendrier</translation>
        </message>
        <message>
            <source>Example: 27 / 3 / 1950. The month as a number or a word.</source>
            <translation>Exemple : 27 / 3 / 1950. Le mois en chiffres ou en lettres.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentScreen</name>
        <message>
            <source>With the camera</source>
            <translation>Avec la caméra</translation>
        </message>
        <message>
            <source>You see your paper on the screen. You take a picture of it.</source>
            <translation>Vous voyez votre papier à l’écran. Vous le prenez en photo.</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>Avec le scanner</translation>
        </message>
        <message>
            <source>You lay your paper on the glass.</source>
            <translation>Vous posez votre papier sur la vitre.</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>Depuis ma clé USB</translation>
        </message>
        <message>
            <source>You choose a picture or a PDF.</source>
            <translation>Vous choisissez une image ou un PDF.</translation>
        </message>
        <message>
            <source>Back to my pages</source>
            <translation>Retour à mes pages</translation>
        </message>
        <message>
            <source>Show the whole page, flat, in good light.</source>
            <translation>Montrez toute la page, à plat, bien éclairée.</translation>
        </message>
        <message>
            <source>The page is there. Hold still, then take the picture.</source>
            <translation>La page est là. Ne bougez plus, prenez la photo.</translation>
        </message>
        <message>
            <source>Take the picture</source>
            <translation>Prendre la photo</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Une autre façon</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>Posez-le sur la vitre, face vers le bas, et fermez le couvercle. Puis touchez « Numériser ».</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Numériser</translation>
        </message>
        <message>
            <source>Please leave the lid closed.</source>
            <translation>Laissez le couvercle fermé, s’il vous plaît.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>PDF, %1</source>
            <translation>PDF, %1</translation>
        </message>
        <message>
            <source>Picture, %1</source>
            <translation>Image, %1</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Regarder à nouveau</translation>
        </message>
        <message>
            <source>It looks blurred. We think that it cannot be read. Please take it again.</source>
            <translation>L’image est floue. Nous pensons qu’on ne peut pas la lire. Reprenez-la, s’il vous plaît.</translation>
        </message>
        <message>
            <source>It is too dark. Please take it again with more light.</source>
            <translation>Il fait trop sombre. Reprenez-la avec plus de lumière.</translation>
        </message>
        <message>
            <source>We see no writing on it. Is it the right side?</source>
            <translation>Nous ne voyons rien d’écrit. Est-ce le bon côté ?</translation>
        </message>
        <message>
            <source>The page you took</source>
            <translation>La page que vous avez prise</translation>
        </message>
        <message>
            <source>Look at the small letters. The office has to read them, too.</source>
            <translation>Regardez les petites lettres. Le service doit pouvoir les lire aussi.</translation>
        </message>
        <message>
            <source>Yes, keep it</source>
            <translation>Oui, je la garde</translation>
        </message>
        <message>
            <source>No, take it again</source>
            <translation>Non, je la reprends</translation>
        </message>
        <message>
            <source>Turn it</source>
            <translation>Tourner l’image</translation>
        </message>
        <message>
            <source>Take it again</source>
            <translation>La reprendre</translation>
        </message>
        <message>
            <source>This is the most that one document can have.</source>
            <translation>Un document ne peut pas avoir plus de pages.</translation>
        </message>
        <message>
            <source>Add a page</source>
            <translation>Ajouter une page</translation>
        </message>
        <message>
            <source>My document is complete</source>
            <translation>Mon document est complet</translation>
        </message>
        <message>
            <source>Look at page %1</source>
            <translation>Regarder la page %1</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>Move page %1 up</source>
            <translation>Monter la page %1</translation>
        </message>
        <message>
            <source>Move page %1 down</source>
            <translation>Descendre la page %1</translation>
        </message>
        <message>
            <source>Take page %1 again</source>
            <translation>Reprendre la page %1</translation>
        </message>
        <message>
            <source>Delete page %1</source>
            <translation>Effacer la page %1</translation>
        </message>
        <message>
            <source>Do you want to delete page %1?</source>
            <translation>Voulez-vous effacer la page %1 ?</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>Non, je la garde</translation>
        </message>
        <message>
            <source>Yes, delete it</source>
            <translation>Oui, l’effacer</translation>
        </message>
        <message>
            <source>We do not see a whole page. Please check that nothing is missing.</source>
            <translation>Nous ne voyons pas toute la page. Vérifiez qu’il ne manque rien.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentTaking</name>
        <message>
            <source>How do you want to take this page again?</source>
            <translation>Comment voulez-vous reprendre cette page ?</translation>
        </message>
        <message>
            <source>How do you want to give this paper?</source>
            <translation>Comment voulez-vous donner ce papier ?</translation>
        </message>
        <message>
            <source>How do you want to add a page?</source>
            <translation>Comment voulez-vous ajouter une page ?</translation>
        </message>
        <message>
            <source>Put your paper under the camera</source>
            <translation>Posez votre papier sous la caméra</translation>
        </message>
        <message>
            <source>Put your paper in the scanner</source>
            <translation>Posez votre papier dans le scanner</translation>
        </message>
        <message>
            <source>The scanner reads your paper</source>
            <translation>Le scanner lit votre papier</translation>
        </message>
        <message>
            <source>What do you want to give?</source>
            <translation>Que voulez-vous donner ?</translation>
        </message>
        <message>
            <source>Can you read it?</source>
            <translation>Arrivez-vous à le lire ?</translation>
        </message>
        <message numerus="yes">
            <source>Your document: %n page(s)</source>
            <translation>
                <numerusform>Votre document : %n page</numerusform>
                <numerusform>Votre document : %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>With the camera</source>
            <translation>Avec la caméra</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>Avec le scanner</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>Depuis ma clé USB</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>Posez-le sur la vitre, face vers le bas, et fermez le couvercle. Puis touchez « Numériser ».</translation>
        </message>
        <message>
            <source>One moment, your document is being made</source>
            <translation>Un instant, votre document se prépare</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>Un instant, s’il vous plaît</translation>
        </message>
        <message>
            <source>One moment, your document is being locked away safely</source>
            <translation>Un instant, votre document est mis en lieu sûr</translation>
        </message>
        <message>
            <source>This paper is needed. If you do not have it with you, go back and touch “Go on later”: your answers are kept.</source>
            <translation>Ce papier est nécessaire. Si vous ne l’avez pas avec vous, revenez en arrière et touchez « Continuer plus tard » : vos réponses sont gardées.</translation>
        </message>
        <message>
            <source>Go on without this paper</source>
            <translation>Continuer sans ce papier</translation>
        </message>
        <message>
            <source>You need not give it.</source>
            <translation>Vous n’êtes pas obligé de le donner.</translation>
        </message>
        <message>
            <source>I will bring it later</source>
            <translation>Je l’apporterai plus tard</translation>
        </message>
        <message>
            <source>You go on without this paper. The office sees that you will bring it.</source>
            <translation>Vous continuez sans ce papier. Le service verra que vous allez l’apporter.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentsField</name>
        <message>
            <source>Photograph or scan</source>
            <translation>Photographier ou scanner</translation>
        </message>
        <message>
            <source>You bring this paper later. The office sees it. If you have it after all, you can give it now.</source>
            <translation>Vous apporterez ce papier plus tard. Le service le verra. Si vous l’avez quand même, vous pouvez le donner maintenant.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EmailField</name>
        <message>
            <source>Example: %1</source>
            <translation>Exemple : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EndCover</name>
        <message>
            <source>Thank you. Goodbye.</source>
            <translation>Merci. Au revoir.</translation>
        </message>
        <message>
            <source>Everything you wrote here is erased.</source>
            <translation>Tout ce que vous avez écrit est effacé.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FieldBox</name>
        <message>
            <source>%1 (optional)</source>
            <translation>%1 (facultatif)</translation>
        </message>
        <message>
            <source>%1 (nothing to fill in)</source>
            <translation>%1 (rien à remplir)</translation>
        </message>
        <message>
            <source>You may leave this empty.</source>
            <translation>Vous pouvez laisser vide.</translation>
        </message>
        <message>
            <source>There is nothing to fill in.</source>
            <translation>Il n’y a rien à remplir.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FinderField</name>
        <message>
            <source>Choose another</source>
            <translation>Choisir autre chose</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FlickArea</name>
        <message>
            <source>Higher</source>
            <translation>Plus haut</translation>
        </message>
        <message>
            <source>More below</source>
            <translation>La suite plus bas</translation>
        </message>
        <message>
            <source>Place in the page</source>
            <translation>Position dans la page</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FormPage</name>
        <message>
            <source>There is no form to go on with.</source>
            <translation>Il n’y a pas de formulaire à continuer.</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>Un instant, s’il vous plaît</translation>
        </message>
        <message>
            <source>This form cannot be filled in here for now</source>
            <translation>Ce formulaire ne peut pas être rempli ici pour le moment</translation>
        </message>
        <message numerus="yes">
            <source>Document %1, %n page(s)</source>
            <translation>
                <numerusform>Document %1, %n page</numerusform>
                <numerusform>Document %1, %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Document %1</source>
            <translation>Document %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Do you want to begin this form again?</source>
            <translation>Voulez-vous recommencer ce formulaire ?</translation>
        </message>
        <message>
            <source>Do you want to erase your other form?</source>
            <translation>Voulez-vous effacer votre autre formulaire ?</translation>
        </message>
        <message>
            <source>All the answers that you gave in it are erased.</source>
            <translation>Toutes les réponses que vous y avez données seront effacées.</translation>
        </message>
        <message>
            <source>You have begun it and not finished it. All its answers are erased.</source>
            <translation>Vous l’avez commencé, mais pas terminé. Toutes ses réponses seront effacées.</translation>
        </message>
        <message>
            <source>No, go on with my form</source>
            <translation>Non, continuer mon formulaire</translation>
        </message>
        <message>
            <source>No, go on with my other form</source>
            <translation>Non, continuer mon autre formulaire</translation>
        </message>
        <message>
            <source>Yes, erase them</source>
            <translation>Oui, les effacer</translation>
        </message>
        <message>
            <source>You start with the first question.</source>
            <translation>Vous commencez à la première question.</translation>
        </message>
        <message>
            <source>Do you want to go back without this document?</source>
            <translation>Voulez-vous revenir en arrière sans ce document ?</translation>
        </message>
        <message numerus="yes">
            <source>You have taken %n page(s). They are not in your form yet.</source>
            <translation>
                <numerusform>Vous avez pris %n page. Elle n’est pas encore dans votre formulaire.</numerusform>
                <numerusform>Vous avez pris %n pages. Elles ne sont pas encore dans votre formulaire.</numerusform>
            </translation>
        </message>
        <message>
            <source>No, keep my pages</source>
            <translation>Non, garder mes pages</translation>
        </message>
        <message>
            <source>You come back to your document.</source>
            <translation>Vous revenez à votre document.</translation>
        </message>
        <message>
            <source>Yes, go back without it</source>
            <translation>Oui, revenir sans ce document</translation>
        </message>
        <message>
            <source>The pages are erased. Your answers stay.</source>
            <translation>Les pages seront effacées. Vos réponses restent.</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>Voulez-vous vous arrêter ici ?</translation>
        </message>
        <message>
            <source>Your answers are kept for 30 days. Nothing is sent yet. You get a code: with it you go on at any terminal.</source>
            <translation>Vos réponses sont gardées 30 jours. Rien n’est encore envoyé. Vous recevez un code : avec ce code, vous continuez sur n’importe quelle borne.</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>Continuer maintenant</translation>
        </message>
        <message>
            <source>You come back to your question.</source>
            <translation>Vous revenez à votre question.</translation>
        </message>
        <message>
            <source>Keep it and leave</source>
            <translation>Garder et partir</translation>
        </message>
        <message>
            <source>You see your code, to take along.</source>
            <translation>Vous voyez votre code, à emporter.</translation>
        </message>
        <message numerus="yes">
            <source>Your form has %n document(s). It can take no more.</source>
            <translation>
                <numerusform>Votre formulaire a %n document. Il ne peut pas en prendre plus.</numerusform>
                <numerusform>Votre formulaire a %n documents. Il ne peut pas en prendre plus.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::GuidePage</name>
        <message>
            <source>This guide cannot be shown</source>
            <translation>Cette fiche ne peut pas être affichée</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Hide the explanation</source>
            <translation>Cacher l’explication</translation>
        </message>
        <message>
            <source>Explain: %1</source>
            <translation>Expliquer : %1</translation>
        </message>
        <message>
            <source>Other choices</source>
            <translation>Autres choix</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HelpOverlay</name>
        <message>
            <source>I need help</source>
            <translation>J’ai besoin d’aide</translation>
        </message>
        <message>
            <source>Show this screen at the reception.</source>
            <translation>Montrez cet écran à l’accueil.</translation>
        </message>
        <message>
            <source>Or call this number:</source>
            <translation>Ou appelez ce numéro :</translation>
        </message>
        <message>
            <source>Go on alone</source>
            <translation>Continuer sans aide</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HomePage</name>
        <message>
            <source>What do you need?</source>
            <translation>De quoi avez-vous besoin ?</translation>
        </message>
        <message>
            <source>Hello.</source>
            <translation>Bonjour.</translation>
        </message>
        <message>
            <source>Touch the white line to write a word, for example: identity card.</source>
            <translation>Touchez la ligne blanche pour écrire un mot. Par exemple : carte d’identité.</translation>
        </message>
        <message>
            <source>Or touch a situation: I am moving house, I am looking for work.</source>
            <translation>Ou touchez une situation. Par exemple : je déménage.</translation>
        </message>
        <message>
            <source>If you have an appointment, touch: I have an appointment.</source>
            <translation>Si vous avez un rendez-vous, touchez : J’ai rendez-vous.</translation>
        </message>
        <message>
            <source>If you need a person, touch: Call for help, at the bottom of the screen.</source>
            <translation>Si vous voulez parler à quelqu’un, touchez : Appeler à l’aide, en bas de l’écran.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Bonjour</translation>
        </message>
        <message>
            <source>Write a word: identity card, rent…</source>
            <translation>Écrivez un mot : passeport, loyer…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Other situations</source>
            <translation>Autres situations</translation>
        </message>
        <message>
            <source>All the subjects</source>
            <translation>Tous les sujets</translation>
        </message>
        <message>
            <source>I have an appointment</source>
            <translation>J’ai rendez-vous</translation>
        </message>
        <message>
            <source>What is happening in your life?</source>
            <translation>Que se passe-t-il dans votre vie ?</translation>
        </message>
        <message>
            <source>To make a request, touch: Fill in a form.</source>
            <translation>Pour faire une demande, touchez : Remplir un formulaire.</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>Remplir un formulaire</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IbanField</name>
        <message>
            <source>It is on the bank details slip (RIB). It begins with FR and has 27 characters.</source>
            <translation>Il est sur le relevé d’identité bancaire (RIB). Il commence par FR et a 27 caractères.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IdleOverlay</name>
        <message>
            <source>Are you still there?</source>
            <translation>Êtes-vous toujours là ?</translation>
        </message>
        <message>
            <source>Touch the screen to go on.</source>
            <translation>Touchez l’écran pour continuer.</translation>
        </message>
        <message>
            <source>Touch the screen to go on. Otherwise everything is erased.</source>
            <translation>Touchez l’écran pour continuer. Sinon, tout sera effacé.</translation>
        </message>
        <message>
            <source>I am here</source>
            <translation>Je suis là</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>J’ai fini</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IntroScreen</name>
        <message>
            <source>You have begun another form. If you begin this one, the answers of the other one are erased.</source>
            <translation>Vous avez commencé un autre formulaire. Si vous commencez celui-ci, les réponses de l’autre sont effacées.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>Environ %n minute</numerusform>
                <numerusform>Environ %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Who answers: %1</source>
            <translation>Qui vous répond : %1</translation>
        </message>
        <message>
            <source>Have at hand</source>
            <translation>À avoir avec vous</translation>
        </message>
        <message>
            <source>Your answers are kept at each step. You can go back and change them.</source>
            <translation>Vos réponses sont gardées à chaque étape. Vous pouvez revenir et les changer.</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Recommencer à zéro</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>Continuer mon formulaire</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Hide: what becomes of my information</source>
            <translation>Cacher : ce que deviennent mes informations</translation>
        </message>
        <message>
            <source>What becomes of my information</source>
            <translation>Ce que deviennent mes informations</translation>
        </message>
        <message>
            <source>Who is responsible</source>
            <translation>Qui est responsable</translation>
        </message>
        <message>
            <source>What it is used for</source>
            <translation>À quoi elles servent</translation>
        </message>
        <message>
            <source>By what right</source>
            <translation>De quel droit</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>Combien de temps elles sont gardées</translation>
        </message>
        <message>
            <source>Your rights</source>
            <translation>Vos droits</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Un instant…</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ItemsField</name>
        <message>
            <source>Touch to change</source>
            <translation>Touchez pour modifier</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Enlever</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Enlever : %1</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>Enlever « %1 » ?</translation>
        </message>
        <message>
            <source>Yes, remove</source>
            <translation>Oui, enlever</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>Non, garder</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Key</name>
        <message>
            <source>Hold for accents</source>
            <translation>Appuyez longtemps pour les accents</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LanguageOverlay</name>
        <message>
            <source>Choose your language</source>
            <translation>Choisissez votre langue</translation>
        </message>
        <message>
            <source>The menus change. The official texts stay in French.</source>
            <translation>Les menus changent de langue. Les textes officiels restent en français.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LaterScreen</name>
        <message>
            <source>Your form is kept for 30 days.</source>
            <translation>Votre formulaire est gardé 30 jours.</translation>
        </message>
        <message>
            <source>To go on, come back to any terminal with this code. Only this code opens your form: keep it well.</source>
            <translation>Pour continuer, revenez à n’importe quelle borne avec ce code. Seul ce code ouvre votre formulaire : gardez-le bien.</translation>
        </message>
        <message>
            <source>The code of your form</source>
            <translation>Le code de votre formulaire</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>Retour à l’accueil</translation>
        </message>
        <message>
            <source>Without this code nobody can read your answers, not even us. If you joined papers, only the county can open them.</source>
            <translation>Sans ce code, personne ne peut lire vos réponses, pas même nous. Si vous avez joint des papiers, seul le département peut les ouvrir.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LifeEventsPage</name>
        <message>
            <source>What is happening in your life?</source>
            <translation>Que se passe-t-il dans votre vie ?</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LineField</name>
        <message>
            <source>Example: %1</source>
            <translation>Exemple : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LinkChip</name>
        <message>
            <source>Opens the definition here</source>
            <translation>Ouvre la définition ici</translation>
        </message>
        <message>
            <source>Shows a code to go on with your telephone</source>
            <translation>Montre un code pour continuer sur votre téléphone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ListPage</name>
        <message>
            <source>There is nothing to show here. The reception can help you.</source>
            <translation>Il n’y a rien à montrer ici. L’accueil peut vous aider.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>More choices</source>
            <translation>Autres choix</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LiveView</name>
        <message>
            <source>What the camera sees</source>
            <translation>Ce que voit la caméra</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LongChoiceField</name>
        <message>
            <source>Write the first letters</source>
            <translation>Écrivez les premières lettres</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NirField</name>
        <message>
            <source>The 15 characters on the carte Vitale.</source>
            <translation>Les 15 caractères de la carte Vitale.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Notice</name>
        <message>
            <source>The official guides are not on this terminal yet. The reception can help you.</source>
            <translation>Les fiches officielles ne sont pas encore sur cette borne. L’accueil peut vous aider.</translation>
        </message>
        <message>
            <source>These guides date from %1. Ask the reception whether amounts have changed.</source>
            <translation>Ces fiches datent du %1. Demandez à l’accueil si les montants ont changé.</translation>
        </message>
        <message>
            <source>No news from the county since %1. The guides still work; ask the reception whether amounts have changed.</source>
            <translation>Pas de nouvelles du département depuis le %1. Les fiches restent utilisables ; demandez à l’accueil si les montants ont changé.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NumberField</name>
        <message>
            <source>It is on the certificate of the CAF or MSA.</source>
            <translation>Il est sur l’attestation de la CAF ou de la MSA.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficeCard</name>
        <message>
            <source>%1 from here, in a straight line</source>
            <translation>à %1 d’ici, à vol d’oiseau</translation>
        </message>
        <message>
            <source>Code that opens the map on a telephone</source>
            <translation>Code qui ouvre le plan sur un téléphone</translation>
        </message>
        <message>
            <source>The way, on your telephone</source>
            <translation>Le chemin, sur votre téléphone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficialText</name>
        <message>
            <source>The official text exists in French only.</source>
            <translation>Le texte officiel existe seulement en français.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PhoneField</name>
        <message>
            <source>Example: %1</source>
            <translation>Exemple : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PostalCodeField</name>
        <message>
            <source>Five digits. Example: %1</source>
            <translation>Cinq chiffres. Exemple : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Printing</name>
        <message>
            <source>Your sheet is being printed.</source>
            <translation>Votre fiche s’imprime.</translation>
        </message>
        <message>
            <source>Your sheet is printed. Do not forget it.</source>
            <translation>Votre fiche est imprimée. Ne l’oubliez pas.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProceduresPage</name>
        <message>
            <source>Go on with a form I kept</source>
            <translation>Reprendre un formulaire gardé</translation>
        </message>
        <message>
            <source>How does my request get on?</source>
            <translation>Où en est ma demande ?</translation>
        </message>
        <message numerus="yes">
            <source>Form to fill in here, about %n minute(s)</source>
            <translation>
                <numerusform>Formulaire à remplir ici, environ %n minute</numerusform>
                <numerusform>Formulaire à remplir ici, environ %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with your form</source>
            <translation>Continuer votre formulaire</translation>
        </message>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>Quel formulaire voulez-vous remplir ?</translation>
        </message>
        <message>
            <source>No form can be filled in on this terminal for now. Ask at the reception.</source>
            <translation>Aucun formulaire ne peut être rempli sur cette borne pour le moment. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>You answer one question after the other. Your request is recorded here and sent for you.</source>
            <translation>Vous répondez à une question après l’autre. Votre demande est enregistrée ici et envoyée pour vous.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>Environ %n minute</numerusform>
                <numerusform>Environ %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>Autres formulaires</translation>
        </message>
        <message>
            <source>Back to the first forms</source>
            <translation>Retour aux premiers formulaires</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressLine</name>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressPage</name>
        <message>
            <source>What is the number of your receipt?</source>
            <translation>Quel est le numéro de votre reçu ?</translation>
        </message>
        <message>
            <source>What is the secret code of your receipt?</source>
            <translation>Quel est le code secret de votre reçu ?</translation>
        </message>
        <message>
            <source>It is on your receipt: 12 letters and digits, four by four. You need not write the dashes.</source>
            <translation>Il est sur votre reçu : 12 lettres et chiffres, quatre par quatre. Pas besoin d’écrire les tirets.</translation>
        </message>
        <message>
            <source>It is below the number: 27 letters and digits. So nobody else can ask in your place.</source>
            <translation>Il est sous le numéro : 27 lettres et chiffres. Ainsi, personne d’autre ne peut demander à votre place.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>See how it gets on</source>
            <translation>Voir où en est ma demande</translation>
        </message>
        <message>
            <source>This is not the number of a receipt. Please compare it with your paper, letter by letter.</source>
            <translation>Ce n’est pas le numéro d’un reçu. Comparez-le avec votre papier, lettre par lettre.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your paper, letter by letter.</source>
            <translation>Il y a une erreur dans le code. Comparez-le avec votre papier, lettre par lettre.</translation>
        </message>
        <message>
            <source>Your request has arrived</source>
            <translation>Votre demande est arrivée</translation>
        </message>
        <message>
            <source>Somebody is working on your request</source>
            <translation>Votre demande est en cours</translation>
        </message>
        <message>
            <source>Your request is done</source>
            <translation>Votre demande est terminée</translation>
        </message>
        <message>
            <source>Something is missing in your request</source>
            <translation>Il manque quelque chose à votre demande</translation>
        </message>
        <message>
            <source>You have nothing to do. You can ask again in a few days.</source>
            <translation>Vous n’avez rien à faire. Vous pouvez redemander dans quelques jours.</translation>
        </message>
        <message>
            <source>You have nothing more to do here.</source>
            <translation>Vous n’avez plus rien à faire ici.</translation>
        </message>
        <message>
            <source>Please do what is said below, or ask at the reception.</source>
            <translation>Faites ce qui est dit plus bas, ou demandez à l’accueil.</translation>
        </message>
        <message>
            <source>Request %1</source>
            <translation>Demande %1</translation>
        </message>
        <message>
            <source>Message for you</source>
            <translation>Message pour vous</translation>
        </message>
        <message>
            <source>Arrived on %1</source>
            <translation>Arrivée le %1</translation>
        </message>
        <message>
            <source>Last change on %1</source>
            <translation>Dernier changement le %1</translation>
        </message>
        <message>
            <source>This is another code. Show your receipt.</source>
            <translation>C’est un autre code. Montrez votre reçu.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::QrView</name>
        <message>
            <source>Code to scan with a telephone</source>
            <translation>Code à lire avec un téléphone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReceiptScreen</name>
        <message>
            <source>The number of your receipt</source>
            <translation>Le numéro de votre reçu</translation>
        </message>
        <message>
            <source>Recorded on %1</source>
            <translation>Enregistrée le %1</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>Retour à l’accueil</translation>
        </message>
        <message>
            <source>Its secret code</source>
            <translation>Son code secret</translation>
        </message>
        <message>
            <source>You can ask how your request gets on: at any terminal with the number and the secret code, at the reception with the number.</source>
            <translation>Vous pouvez demander où en est votre demande : à n’importe quelle borne avec le numéro et le code secret, à l’accueil avec le numéro.</translation>
        </message>
        <message>
            <source>Your request is recorded on this terminal.</source>
            <translation>Votre demande est enregistrée sur cette borne.</translation>
        </message>
        <message>
            <source>It is not sent yet. It leaves by itself, also after you have gone: you have nothing more to do here.</source>
            <translation>Elle n’est pas encore envoyée. Elle part toute seule, même après votre départ : vous n’avez plus rien à faire ici.</translation>
        </message>
        <message>
            <source>Do not forget to bring: %1.</source>
            <translation>N’oubliez pas d’apporter : %1.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RefusedScreen</name>
        <message>
            <source>Ask at the reception: somebody will help you.</source>
            <translation>Demandez à l’accueil : quelqu’un vous aidera.</translation>
        </message>
        <message>
            <source>You can make your request here:</source>
            <translation>Vous pouvez faire votre demande ici :</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RepeatField</name>
        <message>
            <source>Add a line</source>
            <translation>Ajouter une ligne</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <comment>%1 is a kind of thing: child</comment>
            <translation>Ajouter : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ResourcePage</name>
        <message>
            <source>This cannot be shown</source>
            <translation>Ceci ne peut pas être affiché</translation>
        </message>
        <message>
            <source>Go on with your telephone</source>
            <translation>Continuer sur votre téléphone</translation>
        </message>
        <message>
            <source>Show the code for your telephone</source>
            <translation>Afficher le code pour votre téléphone</translation>
        </message>
        <message>
            <source>The guides that explain it</source>
            <translation>Les fiches qui l’expliquent</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReviewScreen</name>
        <message>
            <source>Read your answers again</source>
            <translation>Relisez vos réponses</translation>
        </message>
        <message>
            <source>If one is not right, touch it to change it.</source>
            <translation>Si une réponse n’est pas juste, touchez-la pour la modifier.</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Continuer plus tard</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchField</name>
        <message>
            <source>Erase all</source>
            <translation>Tout effacer</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Write what you need with the keyboard on the screen. The answers come as you write.</source>
            <translation>Écrivez ce que vous cherchez avec le clavier à l’écran. Les réponses viennent pendant que vous écrivez.</translation>
        </message>
        <message>
            <source>There is no answer for these words. Try another word, or choose a subject.</source>
            <translation>Il n’y a pas de réponse pour ces mots. Essayez un autre mot, ou choisissez un sujet.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s). Touch the one that looks right.</source>
            <translation>
                <numerusform>%n réponse. Touchez-la si elle convient.</numerusform>
                <numerusform>%n réponses. Touchez celle qui convient.</numerusform>
            </translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>De quoi avez-vous besoin ?</translation>
        </message>
        <message>
            <source>Write a word of every day: “car papers”, “rent”, “baby”, “retirement”…</source>
            <translation>Écrivez un mot de tous les jours : « carte grise », « loyer », « bébé », « retraite »…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>Rien trouvé pour « %1 »</translation>
        </message>
        <message>
            <source>Try another word, a simpler one. Or choose among the subjects.</source>
            <translation>Essayez un autre mot, plus simple. Ou choisissez parmi les sujets.</translation>
        </message>
        <message>
            <source>Choose among the subjects</source>
            <translation>Choisir parmi les sujets</translation>
        </message>
        <message>
            <source>Also called “%1”</source>
            <translation>Aussi appelé « %1 »</translation>
        </message>
        <message>
            <source>Other answers</source>
            <translation>Autres réponses</translation>
        </message>
        <message>
            <source>Back to the first answers</source>
            <translation>Revenir aux premières réponses</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SignatureField</name>
        <message>
            <source>Erase and sign again</source>
            <translation>Effacer et signer de nouveau</translation>
        </message>
        <message>
            <source>Write with your finger in the frame.</source>
            <translation>Écrivez avec votre doigt dans le cadre.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SiretField</name>
        <message>
            <source>14 digits. Example: %1</source>
            <translation>14 chiffres. Exemple : %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepBar</name>
        <message>
            <source>Question %1</source>
            <translation>Question %1</translation>
        </message>
        <message>
            <source>the last one</source>
            <translation>la dernière</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>encore %n</numerusform>
                <numerusform>encore %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n more</source>
            <translation>
                <numerusform>encore %n au plus</numerusform>
                <numerusform>encore %n au plus</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 more</source>
            <translation>encore %1 à %2</translation>
        </message>
        <message>
            <source>%1 — %2</source>
            <comment>where the citizen is — what is left</comment>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>then perhaps more questions</source>
            <translation>puis peut-être d’autres questions</translation>
        </message>
        <message numerus="yes">
            <source>at least %n more</source>
            <translation>
                <numerusform>encore au moins %n</numerusform>
                <numerusform>encore au moins %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepScreen</name>
        <message>
            <source>Keep this</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Continuer plus tard</translation>
        </message>
        <message>
            <source>Hide the keyboard</source>
            <translation>Cacher le clavier</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Suggestions</name>
        <message>
            <source>Other choices</source>
            <translation>Autres choix</translation>
        </message>
        <message>
            <source>Back to the first choices</source>
            <translation>Retour aux premiers choix</translation>
        </message>
        <message>
            <source>Nothing begins like this. Check the spelling, or write fewer letters.</source>
            <translation>Rien ne commence comme cela. Vérifiez l’orthographe, ou écrivez moins de lettres.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TableBlock</name>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayOverlay</name>
        <message>
            <source>Point your telephone at this code</source>
            <translation>Visez ce code avec votre téléphone</translation>
        </message>
        <message>
            <source>Code that opens this page on a telephone</source>
            <translation>Code qui ouvre cette page sur un téléphone</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayScreen</name>
        <message>
            <source>QR code to photograph with a telephone</source>
            <translation>Code QR à photographier avec un téléphone</translation>
        </message>
        <message>
            <source>Photograph the square with your telephone, or write the code down.</source>
            <translation>Photographiez le carré avec votre téléphone, ou notez le code.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Photograph the code with your telephone, or write both down.</source>
            <translation>Photographiez le code avec votre téléphone, ou notez le numéro et le code secret.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeUpPage</name>
        <message>
            <source>What is the code of your form?</source>
            <translation>Quel est le code de votre formulaire ?</translation>
        </message>
        <message>
            <source>It is on the paper that you took along: 27 letters and digits, three by three. You need not write the dashes.</source>
            <translation>Il est sur le papier que vous avez emporté : 27 lettres et chiffres, trois par trois. Pas besoin d’écrire les tirets.</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>Continuer mon formulaire</translation>
        </message>
        <message>
            <source>This is another code. Show the paper with the code of your form.</source>
            <translation>C’est un autre code. Montrez le papier avec le code de votre formulaire.</translation>
        </message>
        <message>
            <source>This terminal does not have your form. It stays kept under its code. Go to the terminal where you began it, or ask at the reception.</source>
            <translation>Cette borne n’a pas votre formulaire. Il reste gardé sous son code. Allez à la borne où vous l’avez commencé, ou demandez à l’accueil.</translation>
        </message>
        <message>
            <source>You have begun another form here</source>
            <translation>Vous avez commencé un autre formulaire ici</translation>
        </message>
        <message>
            <source>“%1” is not finished. It would be lost if you opened the form of your code now.</source>
            <translation>« %1 » n’est pas fini. Il serait perdu si vous ouvriez maintenant le formulaire de votre code.</translation>
        </message>
        <message>
            <source>Keep it first</source>
            <translation>Le garder d’abord</translation>
        </message>
        <message>
            <source>You see its code, to take along. Then the form of your code opens.</source>
            <translation>Vous voyez son code, à emporter. Ensuite, le formulaire de votre code s’ouvre.</translation>
        </message>
        <message>
            <source>Go on with the one begun here</source>
            <translation>Continuer celui commencé ici</translation>
        </message>
        <message>
            <source>The form of your code stays kept. You can open it later.</source>
            <translation>Le formulaire de votre code reste gardé. Vous pourrez l’ouvrir plus tard.</translation>
        </message>
        <message>
            <source>Open the form of my code</source>
            <translation>Ouvrir le formulaire de mon code</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TopBar</name>
        <message>
            <source>Language: %1</source>
            <translation>Langue : %1</translation>
        </message>
        <message>
            <source>A−</source>
            <translation>A−</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>A+</source>
            <translation>A+</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Change the colours</source>
            <translation>Changer les couleurs</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TouchKeyboard</name>
        <message>
            <source>Erase</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>space</source>
            <translation>espace</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Capital letter</source>
            <translation>Majuscule</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>Chiffres et signes</translation>
        </message>
        <message>
            <source>At sign</source>
            <translation>Arobase</translation>
        </message>
        <message>
            <source>Full stop</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>Letters in the order of the alphabet</source>
            <translation>Lettres dans l’ordre de l’alphabet</translation>
        </message>
        <message>
            <source>Letters as on a typewriter</source>
            <translation>Lettres comme sur un clavier</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Lettres</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Virgule</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::YesNoField</name>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
    </context>
    <context>
        <name>lucarnectl</name>
        <message>
            <source>%1: edition %2, %3 documents, newest of %4</source>
            <translation>%1 : édition %2, %3 documents, le plus récent du %4</translation>
        </message>
        <message>
            <source>from %1, imported %2</source>
            <translation>depuis %1, importé le %2</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) refused</source>
            <translation>
                <numerusform>%n document refusé</numerusform>
                <numerusform>%n documents refusés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) that this version does not know, kept as text</source>
            <translation>
                <numerusform>%n élément inconnu de cette version, gardé comme texte</numerusform>
                <numerusform>%n éléments inconnus de cette version, gardés comme texte</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>et %1 autres</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <translation>%1, ligne %2 : %3</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) to documents that the archive does not have, not shown</source>
            <translation>
                <numerusform>%n lien vers un document absent du fichier, non affiché</numerusform>
                <numerusform>%n liens vers des documents absents du fichier, non affichés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) in the archive, left out</source>
            <translation>
                <numerusform>%n autre fichier dans l’archive, laissé de côté</numerusform>
                <numerusform>%n autres fichiers dans l’archive, laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 documents</source>
            <translation>%1 documents sur %2</translation>
        </message>
        <message>
            <source>No guide has been imported on this terminal yet.</source>
            <translation>Aucune fiche n’est encore importée sur cette borne.</translation>
        </message>
        <message>
            <source>the edition before it is kept: “lucarnectl catalogue rollback”</source>
            <translation>l’édition précédente est gardée : « lucarnectl catalogue rollback »</translation>
        </message>
        <message>
            <source>Which one? Name an audience: %1</source>
            <translation>Laquelle ? Donnez un public : %1</translation>
        </message>
        <message>
            <source>import the official guides from a comarquage zip</source>
            <translation>importer les fiches officielles d’un zip comarquage</translation>
        </message>
        <message>
            <source>show which guides are in use</source>
            <translation>montrer quelles fiches sont utilisées</translation>
        </message>
        <message>
            <source>put the previous guides back in use</source>
            <translation>remettre les fiches précédentes</translation>
        </message>
        <message>
            <source>Usage: lucarnectl enrol --county URL --code CODE --key KEY</source>
            <translation>Utilisation : lucarnectl enrol --county URL --code CODE --key CLÉ</translation>
        </message>
        <message>
            <source>Terminal</source>
            <translation>Borne</translation>
        </message>
        <message>
            <source>This terminal is enrolled as %1.</source>
            <translation>Cette borne est inscrite sous le nom %1.</translation>
        </message>
        <message>
            <source>This terminal is not enrolled yet: “lucarnectl enrol”.</source>
            <translation>Cette borne n’est pas encore inscrite : « lucarnectl enrol ».</translation>
        </message>
        <message>
            <source>New content is in use: version %1.</source>
            <translation>Le nouveau contenu est utilisé : version %1.</translation>
        </message>
        <message>
            <source>The content is up to date: version %1.</source>
            <translation>Le contenu est à jour : version %1.</translation>
        </message>
        <message>
            <source>Terminal %1 (%2), enrolled %3 with %4</source>
            <translation>Borne %1 (%2), inscrite le %3 auprès de %4</translation>
        </message>
        <message>
            <source>No content has come from the county yet.</source>
            <translation>Aucun contenu n’est encore venu du département.</translation>
        </message>
        <message>
            <source>Content version %1 is in use, good until %2.</source>
            <translation>Le contenu version %1 est utilisé, valable jusqu’au %2.</translation>
        </message>
        <message>
            <source>The county last answered %1.</source>
            <translation>Dernière réponse du département : %1.</translation>
        </message>
        <message>
            <source>The last attempt failed: %1.</source>
            <translation>Le dernier essai a échoué : %1.</translation>
        </message>
        <message>
            <source>make this terminal known to its county</source>
            <translation>inscrire cette borne auprès de son département</translation>
        </message>
        <message>
            <source>The county's address.</source>
            <translation>L’adresse du département.</translation>
        </message>
        <message>
            <source>The one-time code of the county; “-” reads it from standard input.</source>
            <translation>Le code à usage unique du département ; « - » le lit sur l’entrée standard.</translation>
        </message>
        <message>
            <source>The county's content key, base64.</source>
            <translation>La clé de contenu du département, en base64.</translation>
        </message>
        <message>
            <source>Where this terminal stands, for the county's staff.</source>
            <translation>L’endroit où se trouve la borne, pour les agents du département.</translation>
        </message>
        <message>
            <source>Keep the credentials in this file instead of the keychain: for tests, demonstrations and systemd credentials.</source>
            <translation>Garder les identifiants dans ce fichier au lieu du trousseau : pour les essais, les démonstrations et systemd.</translation>
        </message>
        <message>
            <source>take new content from the county now</source>
            <translation>prendre maintenant le nouveau contenu du département</translation>
        </message>
        <message>
            <source>show enrolment and content</source>
            <translation>montrer l’inscription et le contenu</translation>
        </message>
        <message>
            <source>Usage: lucarnectl [options] COMMAND [arguments]</source>
            <translation>Utilisation : lucarnectl [options] COMMANDE [arguments]</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Afficher cette aide.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Afficher la version.</translation>
        </message>
        <message>
            <source>The terminal's configuration file.</source>
            <translation>Le fichier de configuration de la borne.</translation>
        </message>
        <message>
            <source>The data folder, instead of the configured one.</source>
            <translation>Le dossier de données, au lieu de celui de la configuration.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>Il n’y a pas de commande « %1 ».</translation>
        </message>
        <message>
            <source>Usage: lucarnectl %1</source>
            <translation>Utilisation : lucarnectl %1</translation>
        </message>
        <message>
            <source>remove what is left of this account's print jobs, with their documents</source>
            <translation>supprimer ce qui reste des impressions de ce compte, avec leurs documents</translation>
        </message>
        <message numerus="yes">
            <source>%n print job(s) removed.</source>
            <translation>
                <numerusform>%n impression supprimée.</numerusform>
                <numerusform>%n impressions supprimées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, version %2, %n screen(s), in order</source>
            <translation>
                <numerusform>%1, version %2, %n écran, en ordre</numerusform>
                <numerusform>%1, version %2, %n écrans, en ordre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n procedure(s) taken</source>
            <translation>
                <numerusform>%n démarche prise</numerusform>
                <numerusform>%n démarches prises</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was refused; an earlier version, if any, stays</source>
            <translation>%1 est refusée ; une version d'avant, s'il y en a une, reste</translation>
        </message>
        <message>
            <source>No procedure has been imported on this terminal yet.</source>
            <translation>Aucune démarche n'est encore importée sur cette borne.</translation>
        </message>
        <message>
            <source>%1, version %2: %3</source>
            <translation>%1, version %2 : %3</translation>
        </message>
        <message>
            <source>only in %1</source>
            <translation>seulement à %1</translation>
        </message>
        <message>
            <source>The list of procedures is damaged and was rebuilt: import them again.</source>
            <translation>La liste des démarches est abîmée et a été refaite : importez-les à nouveau.</translation>
        </message>
        <message>
            <source>say every fault of procedure files</source>
            <translation>dire chaque défaut de fichiers de démarches</translation>
        </message>
        <message>
            <source>offer the procedures of a folder or zip from now on</source>
            <translation>proposer désormais les démarches d'un dossier ou d'un zip</translation>
        </message>
        <message>
            <source>show which procedures are offered</source>
            <translation>montrer les démarches proposées</translation>
        </message>
        <message>
            <source>This archive is already in use. Nothing was changed.</source>
            <translation>Cette archive est déjà utilisée. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>New content is being imported: %1 of %2 documents.</source>
            <translation>Un nouveau contenu est en cours d’import : %1 documents sur %2.</translation>
        </message>
        <message>
            <source>This terminal has no outbox yet.</source>
            <translation>Cette borne n’a pas encore de file d’envoi.</translation>
        </message>
        <message>
            <source>The county had acknowledged %1 of these and does not have them any more: the citizens with these receipt numbers must be asked again.</source>
            <translation>Le département en avait confirmé %1 et ne les a plus : il faut redemander aux personnes qui ont ces numéros de reçu.</translation>
        </message>
        <message>
            <source>A damaged queue was set aside: %1</source>
            <translation>Une file endommagée a été mise de côté : %1</translation>
        </message>
        <message>
            <source>%1 waiting, %2 in quarantine, %3 kept forms refused, %4 damaged queues set aside.</source>
            <translation>En attente : %1. En quarantaine : %2. Formulaires gardés refusés : %3. Files endommagées mises de côté : %4.</translation>
        </message>
        <message>
            <source>Nothing in quarantine and no refused form has this number: %1</source>
            <translation>Rien en quarantaine et aucun formulaire refusé ne porte ce numéro : %1</translation>
        </message>
        <message>
            <source>It will be sent again: %1</source>
            <translation>Ce sera renvoyé : %1</translation>
        </message>
        <message>
            <source>show what waits for the county: number, state, age and why</source>
            <translation>montrer ce qui attend le département : numéro, état, âge et raison</translation>
        </message>
        <message>
            <source>send what is in quarantine once more</source>
            <translation>renvoyer ce qui est en quarantaine</translation>
        </message>
    </context>
    <context>
        <name>procedure</name>
        <message>
            <source>No form with this number has arrived yet. Check the number, or try again later: it may still be on its way.</source>
            <translation>Aucun formulaire avec ce numéro n’est encore arrivé. Vérifiez le numéro, ou réessayez plus tard : il est peut-être encore en route.</translation>
        </message>
        <message>
            <source>No form is kept under this code. Kept forms stay 30 days. If you stopped today at another terminal, the form may still be on its way: try again later.</source>
            <translation>Aucun formulaire n’est gardé sous ce code. Les formulaires sont gardés 30 jours. Si vous vous êtes arrêté aujourd’hui sur une autre borne, le formulaire est peut-être encore en route : réessayez plus tard.</translation>
        </message>
        <message>
            <source>This form has been sent already.</source>
            <translation>Ce formulaire a déjà été envoyé.</translation>
        </message>
        <message>
            <source>Too many attempts at this terminal. Please wait a quarter of an hour.</source>
            <translation>Trop d’essais sur cette borne. Merci d’attendre un quart d’heure.</translation>
        </message>
        <message>
            <source>This terminal cannot reach the county now. Please try again later. Nothing is lost.</source>
            <translation>Cette borne ne peut pas joindre le département pour le moment. Réessayez plus tard. Rien n’est perdu.</translation>
        </message>
        <message>
            <source>The county cannot answer this terminal now. Please ask at the reception.</source>
            <translation>Le département ne peut pas répondre à cette borne pour le moment. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>This form cannot be taken up again.</source>
            <translation>Ce formulaire ne peut pas être repris.</translation>
        </message>
        <message>
            <source>This form cannot be read.</source>
            <translation>Ce formulaire ne peut pas être lu.</translation>
        </message>
        <message>
            <source>This terminal cannot take forms now.</source>
            <translation>Cette borne ne peut pas recevoir de formulaires pour le moment.</translation>
        </message>
        <message>
            <source>The form kept under this code is damaged. Please begin it again.</source>
            <translation>Le formulaire gardé sous ce code est abîmé. Merci de le recommencer.</translation>
        </message>
        <message>
            <source>This terminal is not connected to its county yet. It cannot take forms.</source>
            <translation>Cette borne n’est pas encore reliée à son département. Elle ne peut pas recevoir de formulaires.</translation>
        </message>
        <message>
            <source>This terminal has no room left for new forms. Please ask at the reception.</source>
            <translation>Cette borne n’a plus de place pour de nouveaux formulaires. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>Some answers need a correction before the form can be sent.</source>
            <translation>Il faut corriger quelques réponses avant d’envoyer le formulaire.</translation>
        </message>
        <message numerus="yes">
            <source>The code is not complete: %n characters are missing.</source>
            <translation>
                <numerusform>Le code n’est pas complet : il manque %n caractère.</numerusform>
                <numerusform>Le code n’est pas complet : il manque %n caractères.</numerusform>
            </translation>
        </message>
        <message>
            <source>The code is too long. It has 27 letters and digits.</source>
            <translation>Le code est trop long. Il a 27 lettres et chiffres.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your sheet, letter by letter.</source>
            <translation>Il y a une erreur dans le code. Comparez-le avec votre feuille, lettre par lettre.</translation>
        </message>
        <message>
            <source>This form has a fault. Please ask at the reception.</source>
            <translation>Ce formulaire a un défaut. Demandez à l’accueil.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Declared on honour</source>
            <translation>Déclaré sur l’honneur</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>This form is not on this terminal.</source>
            <translation>Ce formulaire n’est pas sur cette borne.</translation>
        </message>
        <message>
            <source>The procedures cannot be written on this terminal.</source>
            <translation>Les démarches ne peuvent pas être écrites sur cette borne.</translation>
        </message>
        <message>
            <source>The new procedures cannot be used. Those that are here stay in use.</source>
            <translation>Les nouvelles démarches ne peuvent pas servir. Celles qui sont ici restent.</translation>
        </message>
        <message>
            <source>There is a fault in this form, not in your answers: it cannot be sent. Keep it for later, or ask at the reception.</source>
            <translation>Ce formulaire a un défaut, vos réponses n’y sont pour rien : il ne peut pas être envoyé. Gardez-le pour plus tard, ou demandez à l’accueil.</translation>
        </message>
    </context>
    <context>
        <name>review</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message>
            <source>You bring it later</source>
            <translation>Vous l’apporterez plus tard</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signé</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a question and what it is about: First name, Child 2</comment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>spokenstep</name>
        <message numerus="yes">
            <source>There are %n answers. You can write the first letters of yours.</source>
            <translation>
                <numerusform>Il y a %n réponse. Vous pouvez écrire les premières lettres de la vôtre.</numerusform>
                <numerusform>Il y a %n réponses. Vous pouvez écrire les premières lettres de la vôtre.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>store</name>
        <message>
            <source>A document is not there any more. Please join it again.</source>
            <translation>Un document n’est plus là. Merci de le joindre à nouveau.</translation>
        </message>
        <message>
            <source>A submission cannot be read.</source>
            <translation>Un dossier ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The data file %1 is damaged.</source>
            <translation>Le fichier de données %1 est abîmé.</translation>
        </message>
        <message>
            <source>The data folder is in use by another program.</source>
            <translation>Le dossier de données est utilisé par un autre programme.</translation>
        </message>
        <message>
            <source>The data folder of this terminal cannot be written.</source>
            <translation>Le dossier de données de cette borne ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>The disk of this terminal is full.</source>
            <translation>Le disque de cette borne est plein.</translation>
        </message>
        <message>
            <source>The data file %1 is in use by another program.</source>
            <translation>Le fichier de données %1 est utilisé par un autre programme.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be written.</source>
            <translation>Le fichier de données %1 ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be used.</source>
            <translation>Le fichier de données %1 ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>Le disque de cette borne n’a pas accepté les données.</translation>
        </message>
        <message>
            <source>The data file %1 was made by a newer version of this program. Please install that version.</source>
            <translation>Le fichier de données %1 vient d’une version plus récente du programme. Installez cette version.</translation>
        </message>
        <message>
            <source>This form is too large to be sent.</source>
            <translation>Ce formulaire est trop volumineux pour être envoyé.</translation>
        </message>
        <message>
            <source>This form is too large to be kept. Send it now, or ask at the reception.</source>
            <translation>Ce formulaire est trop volumineux pour être gardé. Envoyez-le maintenant, ou demandez à l’accueil.</translation>
        </message>
        <message>
            <source>This terminal has no room left for documents. You can bring them later.</source>
            <translation>Cette borne n’a plus de place pour des documents. Vous pourrez les apporter plus tard.</translation>
        </message>
    </context>
    <context>
        <name>sync</name>
        <message>
            <source>The disk of this terminal is full: new content cannot be taken.</source>
            <translation>Le disque de cette borne est plein : le nouveau contenu ne peut pas être pris.</translation>
        </message>
        <message>
            <source>New content was refused: it is larger than announced. What is here stays in use.</source>
            <translation>Le nouveau contenu est refusé : il est plus gros qu’annoncé. Le contenu actuel reste utilisé.</translation>
        </message>
        <message>
            <source>New content was refused: it arrived damaged. What is here stays in use.</source>
            <translation>Le nouveau contenu est refusé : il est arrivé abîmé. Le contenu actuel reste utilisé.</translation>
        </message>
        <message>
            <source>New content cannot be written on this terminal.</source>
            <translation>Le nouveau contenu ne peut pas être écrit sur cette borne.</translation>
        </message>
        <message>
            <source>Another program is updating the content of this terminal.</source>
            <translation>Un autre programme met à jour le contenu de cette borne.</translation>
        </message>
        <message>
            <source>The content of this terminal has expired and the county has no newer.</source>
            <translation>Le contenu de cette borne est périmé et le département n’en a pas de plus récent.</translation>
        </message>
        <message>
            <source>The county's new content cannot be used. What is here stays.</source>
            <translation>Le nouveau contenu du département ne peut pas être utilisé. Le contenu actuel reste.</translation>
        </message>
        <message>
            <source>The credentials of this terminal cannot be used. Please enrol it again.</source>
            <translation>Les identifiants de cette borne ne peuvent pas être utilisés. Inscrivez-la à nouveau.</translation>
        </message>
        <message>
            <source>The county does not know this code. Please check it.</source>
            <translation>Le département ne connaît pas ce code. Vérifiez-le.</translation>
        </message>
        <message>
            <source>This code has expired. Please ask the county for a new one.</source>
            <translation>Ce code est périmé. Demandez-en un nouveau au département.</translation>
        </message>
        <message>
            <source>Another terminal used this code. Please ask the county for a new one.</source>
            <translation>Une autre borne a utilisé ce code. Demandez-en un nouveau au département.</translation>
        </message>
        <message>
            <source>This terminal cannot send forms yet: the county has given it no key.</source>
            <translation>Cette borne ne peut pas encore envoyer de formulaires : le département ne lui a pas donné de clé.</translation>
        </message>
        <message>
            <source>Too many attempts. Please wait a quarter of an hour.</source>
            <translation>Trop d’essais. Attendez un quart d’heure.</translation>
        </message>
        <message>
            <source>The enrolment of this terminal cannot be read. Please enrol it again.</source>
            <translation>L’inscription de cette borne ne peut pas être lue. Inscrivez-la à nouveau.</translation>
        </message>
        <message>
            <source>The enrolment cannot be written on this terminal.</source>
            <translation>L’inscription ne peut pas être écrite sur cette borne.</translation>
        </message>
        <message>
            <source>The credentials file of this terminal can be read by others. Please protect it (mode 0600).</source>
            <translation>D’autres peuvent lire le fichier d’identifiants de cette borne. Protégez-le (mode 0600).</translation>
        </message>
        <message>
            <source>The credentials cannot be written on this terminal.</source>
            <translation>Les identifiants ne peuvent pas être écrits sur cette borne.</translation>
        </message>
        <message>
            <source>The county's list of content cannot be read. What is here stays in use.</source>
            <translation>La liste de contenu du département ne peut pas être lue. Le contenu actuel reste utilisé.</translation>
        </message>
        <message>
            <source>New content was refused: it is not signed by the county. What is here stays in use.</source>
            <translation>Le nouveau contenu est refusé : il n’est pas signé par le département. Le contenu actuel reste utilisé.</translation>
        </message>
        <message>
            <source>New content was refused: it is older than what is here, which stays in use.</source>
            <translation>Le nouveau contenu est refusé : il est plus ancien que le contenu actuel, qui reste utilisé.</translation>
        </message>
        <message>
            <source>New content was refused: it has expired. What is here stays in use.</source>
            <translation>Le nouveau contenu est refusé : il est périmé. Le contenu actuel reste utilisé.</translation>
        </message>
        <message>
            <source>The county does not answer at the moment. This terminal tries again by itself.</source>
            <translation>Le département ne répond pas pour le moment. La borne réessaie toute seule.</translation>
        </message>
        <message>
            <source>What answers in the county's place cannot prove that it is the county. Nothing was sent. Check the address, the clock and the certificates of this terminal.</source>
            <translation>Ce qui répond à la place du département ne peut pas prouver que c’est lui. Rien n’a été envoyé. Vérifiez l’adresse, l’horloge et les certificats de cette borne.</translation>
        </message>
        <message>
            <source>The network wants somebody to sign in before it lets this terminal through.</source>
            <translation>Le réseau demande que quelqu’un se connecte avant de laisser passer la borne.</translation>
        </message>
        <message>
            <source>The county does not know this terminal any more. Please enrol it again.</source>
            <translation>Le département ne connaît plus cette borne. Inscrivez-la à nouveau.</translation>
        </message>
        <message>
            <source>The county and this terminal speak different versions. Please update Lucarne.</source>
            <translation>Le département et la borne n’ont pas la même version. Mettez Lucarne à jour.</translation>
        </message>
        <message>
            <source>The county refused what this terminal asked.</source>
            <translation>Le département a refusé la demande de cette borne.</translation>
        </message>
        <message>
            <source>The address of the county is not right.</source>
            <translation>L’adresse du département n’est pas bonne.</translation>
        </message>
    </context>
    <context>
        <name>vault</name>
        <message>
            <source>A file cannot be read.</source>
            <translation>Un fichier ne peut pas être lu.</translation>
        </message>
        <message>
            <source>A sealed submission is damaged.</source>
            <translation>Un dossier scellé est abîmé.</translation>
        </message>
        <message>
            <source>A sealed submission is for a key that is not here.</source>
            <translation>Un dossier scellé est pour une clé qui n’est pas ici.</translation>
        </message>
        <message>
            <source>A sealed submission was made by a newer version of this program.</source>
            <translation>Un dossier scellé vient d’une version plus récente de ce programme.</translation>
        </message>
        <message>
            <source>No keychain is running for this account. Install one, or give the terminal's credentials in a protected file.</source>
            <translation>Aucun trousseau ne fonctionne pour ce compte. Installez-en un, ou donnez les identifiants dans un fichier protégé.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>Le disque de cette borne n’a pas accepté les données.</translation>
        </message>
        <message>
            <source>The keychain of this account is locked. Please unlock it.</source>
            <translation>Le trousseau de ce compte est verrouillé. Déverrouillez-le.</translation>
        </message>
        <message>
            <source>The keychain of this account refused the access.</source>
            <translation>Le trousseau de ce compte a refusé l’accès.</translation>
        </message>
        <message>
            <source>The keychain has no such entry.</source>
            <translation>Le trousseau n’a pas cette entrée.</translation>
        </message>
        <message>
            <source>This is not a valid key. Please copy it again.</source>
            <translation>Cette clé n’est pas valable. Copiez-la à nouveau.</translation>
        </message>
    </context>
</TS>
